import { useWords } from '#components/language/use-words.ts';
import { Kbd } from '#components/ui/Kbd.tsx';
import styles from './KeysHelp.module.css';

const KEYS = [
  { key: 'G', does: 'good' },
  { key: 'N', does: 'notGood' },
  { key: '1–8', does: 'reason' },
  { key: 'U', does: 'undo' },
  { key: '?', does: 'help' },
  { key: 'Esc', does: 'escape' },
] as const;

/** The keys that the panel listens to. */
export function KeysHelp() {
  const say = useWords('keys');
  return (
    <dl className={styles['keys']}>
      {KEYS.map(({ key, does }) => (
        <div key={key} className={styles['row']}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{say(does)}</dd>
        </div>
      ))}
    </dl>
  );
}
