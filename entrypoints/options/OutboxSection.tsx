import { Send, X } from 'lucide-react';
import { ServerWords } from '#components/language/use-failure-words.tsx';
import { type Say, useWords } from '#components/language/use-words.ts';
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
  const say = useWords('options');
  const { isBusy, run } = useAction();
  if (state === null) return null;
  const { answers, held, refused, reachable } = state;
  return (
    <Card title={say('answers')} hint={say('answersHint')} aside={<Waiting count={answers} />}>
      {answers > 0 && (
        <div className={styles['row']}>
          <p className={styles['grow']}>{why(state, say)}</p>
          {state.session.status === 'signedIn' && (
            <Button icon={<Send />} disabled={isBusy} onClick={() => run(() => page.ask('flush', {}))}>
              {say(isBusy ? 'sending' : 'sendNow')}
            </Button>
          )}
        </div>
      )}
      {answers === 0 && !reachable && <p>{say('nothingWaits')}</p>}
      {held > 0 && <p className={styles['quiet']}>{say('held', { count: held })}</p>}
      {refused.length > 0 && (
        <ul className={styles['refused']} aria-label={say('notAcceptedList')}>
          {refused.map(({ entryId, message }) => (
            <li key={entryId} className={styles['row']}>
              <Badge tone="negative">{say('notAccepted')}</Badge>
              <span className={styles['grow']}>
                <ServerWords>{message}</ServerWords>
              </span>
              <IconButton label={say('takeOff')} icon={<X />} onClick={() => run(() => page.ask('dismissRefused', { entryId }))} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Waiting({ count }: { count: number }) {
  const say = useWords('options');
  return count === 0 ? <Badge tone="positive">{say('allSent')}</Badge> : <Badge tone="warning">{say('waiting', { count })}</Badge>;
}

function why({ session, reachable, answers }: BackgroundState, say: Say<'options'>): string {
  if (session.status !== 'signedIn') return say('keptSignIn', { count: answers });
  return say(reachable ? 'keptOnWay' : 'keptUnreachable', { count: answers });
}
