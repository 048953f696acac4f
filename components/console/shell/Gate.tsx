import type { ReactNode } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { ApiFailure } from '../data/failure.ts';
import { useSession } from '../data/use-session.ts';
import { useMe } from '../data/workspace.ts';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { useServices } from '../services.ts';
import { Doorstep } from './Doorstep.tsx';
import styles from './Gate.module.css';

/** Lets only a signed-in member through; says plainly where sign-in stands otherwise. */
export function Gate({ children }: { children: ReactNode }) {
  const { session } = useServices();
  const state = useSession();
  switch (state.status) {
    case 'signedIn':
    case 'ended':
      return <Membership>{children}</Membership>;
    case 'checking':
      return (
        <main className={styles['checking']}>
          <PageSkeleton />
        </main>
      );
    case 'signedOut':
      return (
        <Doorstep title="You are signed out" text={state.message ?? 'Sign in to see your workspace.'}>
          <Button variant="primary" onClick={session.signIn}>
            Sign in
          </Button>
        </Doorstep>
      );
    case 'unreachable':
      return (
        <Doorstep
          title="We could not reach the server"
          text="Check your connection. If the server has just been started, give it a few seconds."
        >
          <Button variant="primary" onClick={session.retry}>
            Try again
          </Button>
        </Doorstep>
      );
  }
}

/** Somebody may be signed in and no longer belong here. */
function Membership({ children }: { children: ReactNode }) {
  const { session } = useServices();
  const { error } = useMe();
  if (!(error instanceof ApiFailure && error.code === 'forbidden')) return children;
  return (
    <Doorstep title="You have no access to this workspace" text="Ask an admin to let you in, or sign in as somebody else.">
      <Button onClick={() => void session.signOut('here')}>Sign out</Button>
    </Doorstep>
  );
}
