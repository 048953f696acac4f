import { ExternalLink } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Field } from '#components/ui/Field.tsx';
import { originFrom } from '#lib/bridge/crm-sites.ts';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { Card } from './Card.tsx';
import type { ExtensionPage } from './extension-page.ts';
import styles from './ServerSection.module.css';
import { SetByCompany } from './SetByCompany.tsx';
import { useAction } from './use-extension.ts';

type ServerSectionProps = { page: ExtensionPage; state: BackgroundState | null /** The company has set the server. */; isLocked: boolean };

/** Which server this browser works with. */
export function ServerSection({ page, state, isLocked }: ServerSectionProps) {
  const say = useWords('options');
  const failureWords = useFailureWords();
  const [typed, setTyped] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const { isBusy, problem, setProblem, run } = useAction();
  if (state === null) return null;
  const value = typed ?? state.serverUrl;
  const isChanged = value.trim() !== state.serverUrl;

  async function save(event: FormEvent) {
    event.preventDefault();
    const read = originFrom(value);
    if (!read.ok) return setProblem({ code: 'badRequest', says: read.says, message: read.says });
    const isSet = await run(() => page.ask('setServerUrl', { url: read.origin }));
    setDone(isSet);
    if (isSet) setTyped(null);
  }

  return (
    <Card
      title={say('server')}
      hint={say(isLocked ? 'serverSet' : 'serverHint')}
      aside={state.reachable ? <Badge tone="positive">{say('reachable')}</Badge> : <Badge tone="warning">{say('noAnswer')}</Badge>}
    >
      <form className={styles['form']} onSubmit={save}>
        <Field label={say('address')} {...(problem === null ? {} : { error: failureWords(problem) })}>
          {(control) => (
            <div className={styles['line']}>
              <input
                {...control}
                type="text"
                dir="ltr"
                inputMode="url"
                spellCheck={false}
                readOnly={isLocked}
                value={value}
                onChange={(event) => {
                  setTyped(event.target.value);
                  setProblem(null);
                  setDone(false);
                }}
              />
              {isLocked ? (
                <SetByCompany />
              ) : (
                <Button type="submit" disabled={isBusy || (!isChanged && problem === null)}>
                  {say(isBusy ? 'checking' : 'checkAndUse')}
                </Button>
              )}
            </div>
          )}
        </Field>
        <p role="status" className={styles['done']}>
          {isDone ? say('inUse') : ''}
        </p>
      </form>
      <a className={styles['link']} href={state.serverUrl} target="_blank" rel="noreferrer">
        {say('openConsole')} <ExternalLink aria-hidden="true" />
      </a>
    </Card>
  );
}
