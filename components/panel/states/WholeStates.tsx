import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { useConnection } from '../data/connection.ts';
import { type Failure, isSignedOut, isUnreachable } from '../data/failure.ts';
import { useSignIn } from '../data/use-sign-in.ts';
import { StateView } from './StateView.tsx';

/** The page shows no record. */
export function NoRecord() {
  const say = useWords('states');
  return (
    <StateView title={say('noRecord')}>
      <p>{say('openOne')}</p>
    </StateView>
  );
}

/** Nothing can be shown, for a reason and with a way out. */
export function NothingToShow({ failure, onTryAgain }: { failure: Failure; onTryAgain: () => void }) {
  const say = useWords('states');
  const sayAction = useWords('actions');
  const failureWords = useFailureWords();
  const answers = useConnection()?.state.answers ?? 0;
  if (isSignedOut(failure)) return <SignedOut />;
  const tryAgain = <Button onClick={onTryAgain}>{sayAction('tryAgain')}</Button>;
  if (isUnreachable(failure)) {
    return (
      <StateView title={say('unreachable')} actions={tryAgain}>
        <p>{say('nothingKnown')}</p>
        {answers > 0 && <p>{say('keptUntilReached', { count: answers })}</p>}
      </StateView>
    );
  }
  return (
    <StateView title={say(TITLES[failure.code] ?? 'didNotWork')} actions={tryAgain}>
      <p>{failureWords(failure)}</p>
      {answers > 0 && <p>{say('keptUntilWorks', { count: answers })}</p>}
    </StateView>
  );
}

const TITLES: Partial<Record<Failure['code'], 'forbidden' | 'notFound' | 'rateLimited' | 'updateNeeded' | 'internal'>> = {
  forbidden: 'forbidden',
  notFound: 'notFound',
  rateLimited: 'rateLimited',
  updateNeeded: 'updateNeeded',
  internal: 'internal',
};

export function SignedOut() {
  const say = useWords('states');
  const sayAction = useWords('actions');
  const failureWords = useFailureWords();
  const answers = useConnection()?.state.answers ?? 0;
  const { signIn, isSigningIn, problem } = useSignIn();
  return (
    <StateView
      title={say('signedOut')}
      actions={
        <Button variant="primary" disabled={isSigningIn} onClick={signIn}>
          {sayAction(isSigningIn ? 'signingIn' : 'signIn')}
        </Button>
      }
    >
      <p>{say('signInToSee')}</p>
      {answers > 0 && <p>{say('keptUntilBack', { count: answers })}</p>}
      {problem !== null && <p role="alert">{failureWords(problem)}</p>}
    </StateView>
  );
}
