import type { ReactNode } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { PageSkeleton } from '../parts/PageSkeleton.tsx';
import { usePageTitle } from '../parts/use-page-title.ts';
import { useServices } from '../services.ts';
import styles from './Gate.module.css';
import { Mark } from './Mark.tsx';
import { useSession } from './use-session.ts';

/** Lets only a signed-in member through; says plainly where sign-in stands otherwise. */
export function Gate({ children }: { children: ReactNode }) {
  const { session } = useServices();
  const state = useSession();
  switch (state.status) {
    case 'signedIn':
    case 'ended':
      return children;
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

function Doorstep({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  usePageTitle(title);
  return (
    <main className={styles['doorstep']}>
      <div className={styles['card']}>
        <Mark size="2.5rem" />
        <h1 className={styles['title']}>{title}</h1>
        <p className={styles['text']}>{text}</p>
        {children}
      </div>
    </main>
  );
}
