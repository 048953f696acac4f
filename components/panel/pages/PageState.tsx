import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { Skeleton } from '#components/ui/Skeleton.tsx';
import type { Failure } from '../data/failure.ts';
import { isUnreachable } from '../data/failure.ts';
import styles from './PageState.module.css';

/** What a page says while it has nothing to show: that it is on its way, or why it is not and the way out. */
export function PageState({ failure, onTryAgain }: { failure: Failure | null; onTryAgain: () => void }) {
  const say = useWords('states');
  const sayAction = useWords('actions');
  const failureWords = useFailureWords();
  if (failure === null) {
    return (
      <div className={styles['state']} role="status">
        <span className="visually-hidden">{say('loading')}</span>
        {['90%', '70%', '80%', '60%', '85%'].map((width) => (
          <Skeleton key={width} width={width} height="0.875rem" />
        ))}
      </div>
    );
  }
  return (
    <div className={styles['state']} role="alert">
      <p>{isUnreachable(failure) ? say('unreachableNow') : failureWords(failure)}</p>
      <div>
        <Button size="s" onClick={onTryAgain}>
          {sayAction('tryAgain')}
        </Button>
      </div>
    </div>
  );
}
