import { cx } from '#components/ui/cx.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { VERDICT } from '../words/feedback.ts';
import lineStyles from './StatusLine.module.css';
import styles from './VerdictBar.module.css';

/** The verdict bar while it is not known whom a verdict would be about. */
export function ClosedVerdictBar({ onHelp }: { onHelp: () => void }) {
  return (
    <div className={styles['bar']}>
      <fieldset className={styles['buttons']} aria-label="Your verdict">
        {(['good', 'notGood', 'notSure'] as const).map((verdict) => (
          <button key={verdict} type="button" disabled className={cx(styles['verdict'], styles[verdict], styles['closed'])}>
            {VERDICT[verdict]}
          </button>
        ))}
      </fieldset>
      <div className={lineStyles['line']}>
        <p className={lineStyles['text']}>Choose the person first, then answer.</p>
        <IconButton size="s" label="Keyboard shortcuts" icon={<span aria-hidden="true">?</span>} onClick={onHelp} />
      </div>
    </div>
  );
}
