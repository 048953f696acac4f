import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Field } from '#components/ui/Field.tsx';
import { originFrom, originPattern } from '#lib/bridge/crm-sites.ts';
import { failures } from '#lib/words/en/shared/failures.ts';
import styles from './AddCrm.module.css';
import type { ExtensionPage } from './extension-page.ts';

type Props = {
  page: ExtensionPage;
  serverUrl: string | null;
  onAdd: (origin: string) => Promise<{ ok: true } | { ok: false; error: { message: string } }>;
};

/** A CRM at an address of its own (self-hosted, or on a company domain): exactly its one host is asked for. */
export function AddCrm({ page, serverUrl, onAdd }: Props) {
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function add(event: FormEvent) {
    event.preventDefault();
    const read = originFrom(typed);
    if (!read.ok) return setProblem(failures[read.says]);
    if (read.origin === serverUrl) return setProblem('This is the Leadlight server itself. Give the address of your CRM.');
    const isAllowed = await page.request([originPattern(read.origin)]);
    if (!isAllowed) return setProblem('Your browser did not give the permission. Add the CRM again and choose Allow.');
    const added = await onAdd(read.origin);
    if (!added.ok) return setProblem(added.error.message);
    setTyped('');
    setProblem(null);
  }

  return (
    <form onSubmit={add} noValidate>
      <Field
        label="Another CRM, at its own address"
        hint="Odoo, EspoCRM, SuiteCRM, Tryton, Twenty and others that your company runs itself."
        {...(problem === null ? {} : { error: problem })}
      >
        {(control) => (
          <div className={styles['line']}>
            <input
              {...control}
              type="text"
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
              Add and allow
            </Button>
          </div>
        )}
      </Field>
    </form>
  );
}
