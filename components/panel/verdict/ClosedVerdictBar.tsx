import { useWords } from '#components/language/use-words.ts';
import { cx } from '#components/ui/cx.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import lineStyles from './StatusLine.module.css';
import styles from './VerdictBar.module.css';

/** The verdict bar while it is not known whom a verdict would be about. */
export function ClosedVerdictBar({ onHelp }: { onHelp: () => void }) {
  const say = useWords('verdict');
  const term = useWords('terms');
  const sayMenu = useWords('menu');
  return (
    <div className={styles['bar']}>
      <fieldset className={styles['buttons']} aria-label={say('label')}>
        {(['good', 'notGood', 'notSure'] as const).map((verdict) => (
          <button key={verdict} type="button" disabled className={cx(styles['verdict'], styles[verdict], styles['closed'])}>
            {term(`verdict.${verdict}`)}
          </button>
        ))}
      </fieldset>
      <div className={lineStyles['line']}>
        <p className={lineStyles['text']}>{say('chooseFirst')}</p>
        <IconButton size="s" label={sayMenu('keys')} icon={<span aria-hidden="true">?</span>} onClick={onHelp} />
      </div>
    </div>
  );
}
