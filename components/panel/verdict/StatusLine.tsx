import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { Refusal } from '../data/use-visible-clicks.ts';
import { REJECT, STATUS, VERDICT } from '../words/feedback.ts';
import { REFUSED } from '../words/sight.ts';
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
  const { standing, justTakenBack } = control;
  return (
    <div className={styles['line']}>
      <p className={styles['text']} role="status" data-bad={refused !== null || isBad(standing)}>
        {refused === null ? sentence(standing, justTakenBack) : REFUSED[refused]}
        {isAsking && <span className="visually-hidden"> Why not? Press a number from 1, or skip with Escape.</span>}
      </p>
      {standing?.verdict === 'notGood' && !isAsking && refused === null && (
        <Button size="s" variant="plain" className={styles['small'] ?? ''} onClick={onAskReason}>
          {standing.reason === null ? 'Say why' : 'Change'}
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
          Undo
        </Button>
      )}
      <IconButton size="s" label="Keyboard shortcuts" icon={<span aria-hidden="true">?</span>} aria-keyshortcuts="?" onClick={onHelp} />
    </div>
  );
}

function isBad(standing: Standing | null): boolean {
  return standing?.status === 'lost' || standing?.status === 'refused' || (standing?.message ?? null) !== null;
}

function sentence(standing: Standing | null, justTakenBack: boolean): string {
  if (standing === null) return justTakenBack ? 'Taken back. Nothing is counted.' : 'Marketing sees your answer.';
  if (standing.status === 'lost') return standing.message ?? 'This could not be kept. Click again.';
  if (standing.message !== null) return standing.message;
  const said = standing.reason === null ? VERDICT[standing.verdict] : REJECT[standing.reason].replace('…', ' reason');
  return standing.status === 'saving'
    ? `${said}: keeping it`
    : `${said}. ${STATUS[standing.status === 'refused' ? 'declined' : standing.status]}.`;
}
