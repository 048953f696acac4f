import { Button } from '#components/ui/Button.tsx';
import { useConnection } from '../data/connection.ts';
import { type Failure, isSignedOut, isUnreachable } from '../data/failure.ts';
import { useSignIn } from '../data/use-sign-in.ts';
import { keptWord } from './Notices.tsx';
import { StateView } from './StateView.tsx';

/** The page shows no record. */
export function NoRecord() {
  return (
    <StateView title="No record on this page">
      <p>Open a lead, contact, account or deal, and who they are appears here.</p>
    </StateView>
  );
}

/** Nothing can be shown, for a reason and with a way out. */
export function NothingToShow({ failure, onTryAgain }: { failure: Failure; onTryAgain: () => void }) {
  const answers = useConnection()?.state.answers ?? 0;
  if (isSignedOut(failure)) return <SignedOut />;
  if (isUnreachable(failure)) {
    return (
      <StateView title="We could not reach the server" actions={<Button onClick={onTryAgain}>Try again</Button>}>
        <p>Nothing is known of this record yet on this computer. Check the connection; the panel also looks again by itself.</p>
        {answers > 0 && <p>{keptWord(answers, 'as soon as it is back')}</p>}
      </StateView>
    );
  }
  return (
    <StateView title={TITLES[failure.code] ?? 'This did not work'} actions={<Button onClick={onTryAgain}>Try again</Button>}>
      <p>{failure.message}</p>
      {answers > 0 && <p>{keptWord(answers, 'as soon as it works again')}</p>}
    </StateView>
  );
}

const TITLES: Partial<Record<Failure['code'], string>> = {
  forbidden: 'You may not see this record',
  notFound: 'This record is not known',
  rateLimited: 'Too many requests just now',
  updateNeeded: 'Leadlight needs an update',
  internal: 'The server had a fault',
};

export function SignedOut() {
  const answers = useConnection()?.state.answers ?? 0;
  const { signIn, isSigningIn, problem } = useSignIn();
  return (
    <StateView
      title="You are signed out"
      actions={
        <Button variant="primary" disabled={isSigningIn} onClick={signIn}>
          {isSigningIn ? 'Signing in…' : 'Sign in'}
        </Button>
      }
    >
      <p>Sign in to see where this buyer stands.</p>
      {answers > 0 && <p>{keptWord(answers, 'once you are back')}</p>}
      {problem !== null && <p role="alert">{problem}</p>}
    </StateView>
  );
}
