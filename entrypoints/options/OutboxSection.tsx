import { Send, X } from 'lucide-react';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { Card } from './Card.tsx';
import type { ExtensionPage } from './extension-page.ts';
import styles from './OutboxSection.module.css';
import { useAction } from './use-extension.ts';

/** What was clicked and has not reached the server, or was not accepted there. */
export function OutboxSection({ page, state }: { page: ExtensionPage; state: BackgroundState | null }) {
  const { isBusy, run } = useAction();
  if (state === null) return null;
  const { answers, held, refused, reachable } = state;
  return (
    <Card
      title="Your answers"
      hint="Each click is kept on this computer until the server has stored it."
      aside={<Waiting count={answers} />}
    >
      {answers > 0 && (
        <div className={styles['row']}>
          <p className={styles['grow']}>{why(state)}</p>
          {state.session.status === 'signedIn' && (
            <Button icon={<Send />} disabled={isBusy} onClick={() => run(() => page.ask('flush', {}))}>
              {isBusy ? 'Sending…' : 'Send now'}
            </Button>
          )}
        </div>
      )}
      {answers === 0 && !reachable && <p>Nothing waits. The server did not answer the last time.</p>}
      {held > 0 && (
        <p className={styles['quiet']}>
          {held === 1 ? '1 answer' : `${held} answers`} of another member {held === 1 ? 'is' : 'are'} kept until they sign in again on this
          computer.
        </p>
      )}
      {refused.length > 0 && (
        <ul className={styles['refused']} aria-label="Not accepted by the server">
          {refused.map(({ entryId, message }) => (
            <li key={entryId} className={styles['row']}>
              <Badge tone="negative">Not accepted</Badge>
              <span className={styles['grow']}>{message}</span>
              <IconButton label="Take off the list" icon={<X />} onClick={() => run(() => page.ask('dismissRefused', { entryId }))} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Waiting({ count }: { count: number }) {
  return count === 0 ? <Badge tone="positive">All sent</Badge> : <Badge tone="warning">{count} waiting</Badge>;
}

function why({ session, reachable, answers }: BackgroundState): string {
  const what = answers === 1 ? '1 answer is kept' : `${answers} answers are kept`;
  if (session.status !== 'signedIn') return `${what} and will be sent once you have signed in.`;
  return reachable ? `${what} and on the way.` : `We could not reach the server. ${what} and will be sent.`;
}
