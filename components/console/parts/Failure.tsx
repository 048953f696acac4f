import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { isOffline } from '../data/failure.ts';

/** Something could not be loaded or done: what happened, and the way out. */
export function Failure({ error, title, onRetry }: { error: Error; title: string; onRetry?: () => void }) {
  return (
    <Notice
      tone={isOffline(error) ? 'offline' : 'negative'}
      role="alert"
      title={title}
      actions={
        onRetry && (
          <Button size="s" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {error.message}
    </Notice>
  );
}
