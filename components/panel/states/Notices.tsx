import { useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { useConnection } from '../data/connection.ts';
import { type Failure, isSignedOut, isUnreachable } from '../data/failure.ts';
import { useNow } from '../data/use-now.ts';
import { useSignIn } from '../data/use-sign-in.ts';
import { asOfWord } from '../words/time.ts';
import styles from './Notices.module.css';

export type NoticesProps = { failure: Failure | null; asOf: string | null; onTryAgain: () => void };

/** What the person must know of the line to the server, above the last known data. */
export function Notices({ failure, asOf, onTryAgain }: NoticesProps) {
  const connection = useConnection();
  const state = connection?.state ?? null;
  return (
    <div className={styles['notices']}>
      <LineNotice failure={failure} state={state} asOf={asOf} onTryAgain={onTryAgain} />
      <RefusedNotice refused={state?.refused ?? []} />
    </div>
  );
}

function LineNotice({ failure, state, asOf, onTryAgain }: NoticesProps & { state: BackgroundState | null }) {
  const now = useNow();
  const { signIn, isSigningIn, problem } = useSignIn();
  const known = asOf === null ? '' : ` This is what was known at ${asOfWord(asOf, now)}.`;

  if (state?.session.status === 'signedOut' || state?.session.status === 'signingIn' || (failure !== null && isSignedOut(failure))) {
    return (
      <Notice
        tone="warning"
        role="status"
        title="You are signed out"
        actions={
          <Button size="s" variant="primary" disabled={isSigningIn} onClick={signIn}>
            {isSigningIn ? 'Signing in…' : 'Sign in'}
          </Button>
        }
      >
        {problem ?? `${known} ${keptWord(state?.answers ?? 0, 'once you are back')}`.trim()}
      </Notice>
    );
  }
  if ((failure !== null && isUnreachable(failure)) || (failure === null && state?.reachable === false)) {
    return (
      <Notice tone="offline" role="status" title="We could not reach the server." actions={<TryAgain onTryAgain={onTryAgain} />}>
        {`${known} ${keptWord(state?.answers ?? 0, 'as soon as it is back')}`.trim()}
      </Notice>
    );
  }
  if (failure === null) return null;
  return (
    <Notice tone="negative" role="status" title="The latest look failed" actions={<TryAgain onTryAgain={onTryAgain} />}>
      {failure.message}
      {known}
    </Notice>
  );
}

function RefusedNotice({ refused }: { refused: BackgroundState['refused'] }) {
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const unread = refused.filter((entry) => !read.has(entry.entryId));
  if (unread.length === 0) return null;
  return (
    <Notice
      tone="negative"
      role="status"
      title={unread.length === 1 ? '1 answer was not accepted' : `${unread.length} answers were not accepted`}
      actions={
        <Button size="s" onClick={() => setRead(new Set(refused.map((entry) => entry.entryId)))}>
          Got it
        </Button>
      }
    >
      {[...new Set(unread.map((entry) => entry.message))].join(' ')}
    </Notice>
  );
}

function TryAgain({ onTryAgain }: { onTryAgain: () => void }) {
  return (
    <Button size="s" onClick={onTryAgain}>
      Try again
    </Button>
  );
}

/** `3 answers are kept and will be sent as soon as it is back.` Empty when none waits. */
export function keptWord(answers: number, when: string): string {
  if (answers === 0) return '';
  return answers === 1 ? `1 answer is kept and will be sent ${when}.` : `${answers} answers are kept and will be sent ${when}.`;
}
