import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Field } from '#components/ui/Field.tsx';
import { originFrom } from '#lib/bridge/crm-sites.ts';
import { originPattern } from '#lib/bridge/origin-pattern.ts';
import type { ToldFailure } from '#lib/contract/errors.ts';
import styles from './AddCrm.module.css';
import type { ExtensionPage } from './extension-page.ts';

type Props = {
  page: ExtensionPage;
  serverUrl: string | null;
  onAdd: (origin: string) => Promise<{ ok: true } | { ok: false; error: ToldFailure }>;
};

type Problem = ToldFailure | 'isServer' | 'notGiven';

/** A CRM at an address of its own (self-hosted, or on a company domain): exactly its one host is asked for. */
export function AddCrm({ page, serverUrl, onAdd }: Props) {
  const say = useWords('places');
  const failureWords = useFailureWords();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);

  async function add(event: FormEvent) {
    event.preventDefault();
    const read = originFrom(typed);
    if (!read.ok) return setProblem({ code: 'badRequest', says: read.says, message: read.says });
    if (read.origin === serverUrl) return setProblem('isServer');
    const isAllowed = await page.request([originPattern(read.origin)]);
    if (!isAllowed) return setProblem('notGiven');
    const added = await onAdd(read.origin);
    if (!added.ok) return setProblem(added.error);
    setTyped('');
    setProblem(null);
  }

  return (
    <form onSubmit={add} noValidate>
      <Field
        label={say('another')}
        hint={say('anotherHint')}
        {...(problem === null ? {} : { error: typeof problem === 'string' ? say(problem) : failureWords(problem) })}
      >
        {(control) => (
          <div className={styles['line']}>
            <input
              {...control}
              type="text"
              dir="ltr"
              inputMode="url"
              spellCheck={false}
              placeholder="https://crm.example.org"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setProblem(null);
              }}
            />
            <Button type="submit" icon={<Plus />} disabled={typed.trim() === ''}>
              {say('addAndAllow')}
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
