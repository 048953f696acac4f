import { useQueryClient } from '@tanstack/react-query';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { isOffline } from '../data/failure.ts';
import { useLiveStatus } from '../data/live.tsx';
import { useSession } from '../data/use-session.ts';
import { useMe } from '../data/workspace.ts';
import { clock } from '../format.ts';
import { useServices } from '../services.ts';
import styles from './Banners.module.css';

/** What is wrong with the whole console, if anything: the sign-in is gone, or the server cannot be reached. Nothing on the screen is lost. */
export function Banners() {
  const { session } = useServices();
  const { status } = useSession();
  const live = useLiveStatus();
  const me = useMe();
  const queries = useQueryClient();

  if (status === 'ended') {
    return (
      <Notice
        className={styles['banner'] ?? ''}
        tone="warning"
        role="alert"
        title="You have been signed out"
        actions={
          <Button size="s" onClick={session.signInBeside}>
            Sign in in another tab
          </Button>
        }
      >
        What you see and what you typed is kept. This tab goes on by itself once you have signed in.
      </Notice>
    );
  }
  if (live === 'offline' || isOffline(me.error)) {
    return (
      <Notice
        className={styles['banner'] ?? ''}
        tone="offline"
        role="status"
        title="We could not reach the server"
        actions={
          <Button size="s" onClick={() => void queries.invalidateQueries()}>
            Try again
          </Button>
        }
      >
        {me.dataUpdatedAt > 0 ? `You see what was loaded by ${clock(me.dataUpdatedAt)}. ` : ''}We keep trying.
      </Notice>
    );
  }
  return null;
}
