import { useState } from 'react';
import { useTimes } from '#components/language/formats.ts';
import { ServerWords, useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { useConnection } from '../data/connection.ts';
import { type Failure, isSignedOut, isUnreachable } from '../data/failure.ts';
import { useNow } from '../data/use-now.ts';
import { useSignIn } from '../data/use-sign-in.ts';
import styles from './Notices.module.css';

export type NoticesProps = { failure: Failure | null; asOf: string | null; onTryAgain: () => void };

/** What the person must know of the line to the server, above the last known data. */
export function Notices({ failure, asOf, onTryAgain }: NoticesProps) {
  const connection = useConnection();
  const state = connection?.state ?? null;
  return (
    <div role="status" className={styles['notices']}>
      <LineNotice failure={failure} state={state} asOf={asOf} onTryAgain={onTryAgain} />
      <RefusedNotice refused={state?.refused ?? []} />
    </div>
  );
}

function LineNotice({ failure, state, asOf, onTryAgain }: NoticesProps & { state: BackgroundState | null }) {
  const now = useNow();
  const { signIn, isSigningIn, problem } = useSignIn();
  const say = useWords('states');
  const sayAction = useWords('actions');
  const failureWords = useFailureWords();
  const times = useTimes();
  const answers = state?.answers ?? 0;
  const known = asOf === null ? '' : say('knownAt', { time: times.asOf(asOf, now) });

  if (state?.session.status === 'signedOut' || state?.session.status === 'signingIn' || (failure !== null && isSignedOut(failure))) {
    return (
      <Notice
        tone="warning"
        title={say('signedOut')}
        actions={
          <Button size="s" variant="primary" disabled={isSigningIn} onClick={signIn}>
            {sayAction(isSigningIn ? 'signingIn' : 'signIn')}
          </Button>
        }
      >
        {problem === null ? sentences(known, answers === 0 ? '' : say('keptUntilBack', { count: answers })) : failureWords(problem)}
      </Notice>
    );
  }
  if ((failure !== null && isUnreachable(failure)) || (failure === null && state?.reachable === false)) {
    return (
      <Notice tone="offline" title={say('unreachableNow')} actions={<TryAgain onTryAgain={onTryAgain} />}>
        {sentences(known, answers === 0 ? '' : say('keptUntilReached', { count: answers }))}
      </Notice>
    );
  }
  if (failure === null) return null;
  return (
    <Notice tone="negative" title={say('latestFailed')} actions={<TryAgain onTryAgain={onTryAgain} />}>
      {failureWords(failure)} {known}
    </Notice>
  );
}

function RefusedNotice({ refused }: { refused: BackgroundState['refused'] }) {
  const say = useWords('states');
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const unread = refused.filter((entry) => !read.has(entry.entryId));
  if (unread.length === 0) return null;
  return (
    <Notice
      tone="negative"
      title={say('refused', { count: unread.length })}
      actions={
        <Button size="s" onClick={() => setRead(new Set(refused.map((entry) => entry.entryId)))}>
          {say('gotIt')}
        </Button>
      }
    >
      <ServerWords>{[...new Set(unread.map((entry) => entry.message))].join(' ')}</ServerWords>
    </Notice>
  );
}

function TryAgain({ onTryAgain }: { onTryAgain: () => void }) {
  const say = useWords('actions');
  return (
    <Button size="s" onClick={onTryAgain}>
      {say('tryAgain')}
    </Button>
  );
}

/** Whole sentences, one after the other. */
function sentences(...said: string[]): string {
  return said.filter((one) => one !== '').join(' ');
}
