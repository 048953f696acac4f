import { LogIn, LogOut } from 'lucide-react';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { Card } from './Card.tsx';
import type { ExtensionPage } from './extension-page.ts';
import styles from './SignInSection.module.css';
import { useAction } from './use-extension.ts';

const ROLE_WORDS = { rep: 'Rep', marketer: 'Marketer', manager: 'Manager', admin: 'Admin' } as const;

/** Who works in this browser. */
export function SignInSection({ page, state }: { page: ExtensionPage; state: BackgroundState | null }) {
  const { isBusy, problem, run } = useAction();
  return (
    <Card title="Account">
      {state === null && <Skeleton height="2.5rem" />}
      {state?.session.status === 'signedIn' && (
        <div className={styles['row']}>
          <span className={styles['initial']} aria-hidden="true">
            {state.session.me.member.name.slice(0, 1)}
          </span>
          <div className={styles['who']}>
            <p className={styles['name']}>
              {state.session.me.member.name} <Badge>{ROLE_WORDS[state.session.me.member.role]}</Badge>
            </p>
            <p className={styles['detail']}>
              {state.session.me.member.email} · {state.session.me.workspace.name}
            </p>
          </div>
          <Button icon={<LogOut />} disabled={isBusy} onClick={() => run(() => page.ask('signOut', {}))}>
            Sign out
          </Button>
        </div>
      )}
      {state !== null && state.session.status !== 'signedIn' && (
        <div className={styles['row']}>
          <p className={styles['who']}>
            You are signed out.{state.answers > 0 ? ` ${waiting(state.answers)} kept and will be sent once you are back.` : ''}
          </p>
          <Button
            variant="primary"
            icon={<LogIn />}
            disabled={isBusy || state.session.status === 'signingIn'}
            onClick={() => run(() => page.ask('signIn', {}))}
          >
            {state.session.status === 'signingIn' ? 'Signing in…' : 'Sign in'}
          </Button>
        </div>
      )}
      {problem !== null && (
        <Notice tone="warning" role="alert">
          {problem}
        </Notice>
      )}
    </Card>
  );
}

function waiting(count: number): string {
  return count === 1 ? '1 answer is' : `${count} answers are`;
}
