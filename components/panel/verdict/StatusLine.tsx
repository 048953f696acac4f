import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { type Say, useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Refusal } from '../data/use-visible-clicks.ts';
import styles from './StatusLine.module.css';
import type { Standing } from './standing.ts';
import type { VerdictControl } from './use-verdict.ts';

export type StatusLineProps = {
  control: VerdictControl;
  /** Why the last click did not count. */
  refused: Refusal | null;
  /** The reasons stand open. */
  isAsking: boolean;
  onAskReason: () => void;
  onTakeBack: (event: Event) => void;
  onHelp: () => void;
};

/** What became of the answer, in words, with its undo. Its line is always there, so that nothing moves. */
export function StatusLine({ control, refused, isAsking, onAskReason, onTakeBack, onHelp }: StatusLineProps) {
  const say = useWords('verdict');
  const sayFailure = useWords('failures');
  const sayAction = useWords('actions');
  const sayMenu = useWords('menu');
  const term = useWords('terms');
  const failureWords = useFailureWords();
  const { standing, justTakenBack } = control;
  const failure = standing?.failure ?? null;
  return (
    <div className={styles['line']}>
      <p className={styles['text']} role="status" data-bad={refused !== null || isBad(standing)}>
        {refused !== null && sayFailure(refused)}
        {refused === null && (failure === null ? sentence(standing, justTakenBack, say, term) : failureWords(failure))}
        {isAsking && <span className="visually-hidden"> {say('whyNotKeys')}</span>}
      </p>
      {standing?.verdict === 'notGood' && !isAsking && refused === null && (
        <Button size="s" variant="plain" className={styles['small'] ?? ''} onClick={onAskReason}>
          {say(standing.reason === null ? 'sayWhy' : 'change')}
        </Button>
      )}
      {standing !== null && refused === null && (
        <Button
          size="s"
          variant="plain"
          className={styles['undo'] ?? ''}
          aria-keyshortcuts="U"
          onClick={(event) => onTakeBack(event.nativeEvent)}
        >
          {sayAction('undo')}
        </Button>
      )}
      <IconButton size="s" label={sayMenu('keys')} icon={<span aria-hidden="true">?</span>} aria-keyshortcuts="?" onClick={onHelp} />
    </div>
  );
}

function isBad(standing: Standing | null): boolean {
  return standing?.status === 'lost' || standing?.status === 'refused' || (standing?.failure ?? null) !== null;
}

function sentence(standing: Standing | null, justTakenBack: boolean, say: Say<'verdict'>, term: Say<'terms'>): string {
  if (standing === null) return say(justTakenBack ? 'takenBack' : 'marketingSees');
  const { verdict, reason, status } = standing;
  if (status === 'lost') return say('lost');
  const said = reason === null ? term(`verdict.${verdict}`) : reason === 'other' ? say('otherReason') : term(`reject.${reason}`);
  if (status === 'saving') return say('keeping', { said });
  return say('stands', { said, status: term(`status.${status === 'refused' ? 'declined' : status}`) });
}
