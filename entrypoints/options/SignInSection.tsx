import { LogIn, LogOut } from 'lucide-react';
import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { Card } from './Card.tsx';
import type { ExtensionPage } from './extension-page.ts';
import styles from './SignInSection.module.css';
import { useAction } from './use-extension.ts';

/** Who works in this browser. */
export function SignInSection({ page, state }: { page: ExtensionPage; state: BackgroundState | null }) {
  const say = useWords('options');
  const sayAction = useWords('actions');
  const failureWords = useFailureWords();
  const { isBusy, problem, run } = useAction();
  return (
    <Card title={say('account')}>
      {state === null && <Skeleton height="2.5rem" />}
      {state?.session.status === 'signedIn' && (
        <div className={styles['row']}>
          <span className={styles['initial']} aria-hidden="true">
            {state.session.me.member.name.slice(0, 1)}
          </span>
          <div className={styles['who']}>
            <p className={styles['name']}>
              <bdi>{state.session.me.member.name}</bdi> <Badge>{say(`role.${state.session.me.member.role}`)}</Badge>
            </p>
            <p className={styles['detail']}>
              <bdi>{state.session.me.member.email}</bdi> · <bdi>{state.session.me.workspace.name}</bdi>
            </p>
          </div>
          <Button icon={<LogOut />} disabled={isBusy} onClick={() => run(() => page.ask('signOut', {}))}>
            {sayAction('signOut')}
          </Button>
        </div>
      )}
      {state !== null && state.session.status !== 'signedIn' && (
        <div className={styles['row']}>
          <p className={styles['who']}>
            {say('signedOut')} {state.answers > 0 && say('keptSignIn', { count: state.answers })}
          </p>
          <Button
            variant="primary"
            icon={<LogIn />}
            disabled={isBusy || state.session.status === 'signingIn'}
            onClick={() => run(() => page.ask('signIn', {}))}
          >
            {sayAction(state.session.status === 'signingIn' ? 'signingIn' : 'signIn')}
          </Button>
        </div>
      )}
      {problem !== null && (
        <Notice tone="warning" role="alert">
          {failureWords(problem)}
        </Notice>
      )}
    </Card>
  );
}
