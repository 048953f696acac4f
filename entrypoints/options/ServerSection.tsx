import { ExternalLink } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Field } from '#components/ui/Field.tsx';
import { originFrom } from '#lib/bridge/crm-sites.ts';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { failures } from '#lib/words/en/shared/failures.ts';
import { Card } from './Card.tsx';
import type { ExtensionPage } from './extension-page.ts';
import styles from './ServerSection.module.css';
import { SetByCompany } from './SetByCompany.tsx';
import { useAction } from './use-extension.ts';

type ServerSectionProps = { page: ExtensionPage; state: BackgroundState | null /** The company has set the server. */; isLocked: boolean };

/** Which server this browser works with. */
export function ServerSection({ page, state, isLocked }: ServerSectionProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [isDone, setDone] = useState(false);
  const { isBusy, problem, setProblem, run } = useAction();
  if (state === null) return null;
  const value = typed ?? state.serverUrl;
  const isChanged = value.trim() !== state.serverUrl;

  async function save(event: FormEvent) {
    event.preventDefault();
    const read = originFrom(value);
    if (!read.ok) return setProblem(failures[read.says]);
    const isSet = await run(() => page.ask('setServerUrl', { url: read.origin }));
    setDone(isSet);
    if (isSet) setTyped(null);
  }

  return (
    <Card
      title="Server"
      hint={
        isLocked
          ? 'The Leadlight server of your company. Your company has set it for this browser.'
          : 'The Leadlight server of your company. Changing it signs you out of the old one.'
      }
      aside={state.reachable ? <Badge tone="positive">Reachable</Badge> : <Badge tone="warning">No answer</Badge>}
    >
      <form className={styles['form']} onSubmit={save}>
        <Field label="Address" {...(problem === null ? {} : { error: problem })}>
          {(control) => (
            <div className={styles['line']}>
              <input
                {...control}
                type="text"
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
                  {isBusy ? 'Checking…' : 'Check and use'}
                </Button>
              )}
            </div>
          )}
        </Field>
        <p role="status" className={styles['done']}>
          {isDone ? 'The server answered and is in use.' : ''}
        </p>
      </form>
      <a className={styles['link']} href={state.serverUrl} target="_blank" rel="noreferrer">
        Open the console <ExternalLink aria-hidden="true" />
      </a>
    </Card>
  );
}
