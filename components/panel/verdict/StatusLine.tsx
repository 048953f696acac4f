import { Button } from '#components/ui/Button.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import { REJECT, STATUS, VERDICT } from '../words/feedback.ts';
import styles from './StatusLine.module.css';
import type { Standing } from './standing.ts';
import type { VerdictControl } from './use-verdict.ts';

export type StatusLineProps = {
  control: VerdictControl;
  /** The last click did not count, since the panel could not be seen. */
  wasRefused: boolean;
  /** The reasons stand open. */
  isAsking: boolean;
  onAskReason: () => void;
  onTakeBack: (event: Event) => void;
  onHelp: () => void;
};

/** What became of the answer, in words, with its undo. Its line is always there, so that nothing moves. */
export function StatusLine({ control, wasRefused, isAsking, onAskReason, onTakeBack, onHelp }: StatusLineProps) {
  const { standing, justTakenBack } = control;
  return (
    <div className={styles['line']}>
      <p className={styles['text']} role="status" data-bad={wasRefused || isBad(standing)}>
        {wasRefused ? 'Not counted: the page hides or covers this panel. Uncover it and click again.' : sentence(standing, justTakenBack)}
        {isAsking && <span className="visually-hidden"> Why not? Press a number from 1, or skip with Escape.</span>}
      </p>
      {standing?.verdict === 'notGood' && !isAsking && !wasRefused && (
        <Button size="s" variant="plain" className={styles['small'] ?? ''} onClick={onAskReason}>
          {standing.reason === null ? 'Say why' : 'Change'}
        </Button>
      )}
      {standing !== null && !wasRefused && (
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
