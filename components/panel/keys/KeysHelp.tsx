import { Kbd } from '#components/ui/Kbd.tsx';
import styles from './KeysHelp.module.css';

const KEYS: readonly [key: string, does: string][] = [
  ['G', 'Good lead'],
  ['N', 'Not good'],
  ['1–8', 'Pick the reason'],
  ['U', 'Undo your verdict'],
  ['?', 'Show these keys'],
  ['Esc', 'Close, then back to the page'],
];

/** The keys that the panel listens to. */
export function KeysHelp() {
  return (
    <dl className={styles['keys']}>
      {KEYS.map(([key, does]) => (
        <div key={key} className={styles['row']}>
          <dt>
            <Kbd>{key}</Kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
