import { useLiveStatus } from '../data/live.tsx';
import type { LiveStatus } from '../services.ts';
import styles from './LiveState.module.css';

const WORDS: Record<LiveStatus, string> = {
  connecting: 'Connecting',
  live: 'Live',
  reconnecting: 'Reconnecting, asking every 15 s meanwhile',
  offline: 'Offline',
  paused: 'Paused',
};

/** Whether new verdicts come in by themselves just now. */
export function LiveState() {
  const status = useLiveStatus();
  return (
    <p className={styles['state']} data-status={status} role="status">
      <span className={styles['dot']} aria-hidden="true" />
      {WORDS[status]}
    </p>
  );
}
