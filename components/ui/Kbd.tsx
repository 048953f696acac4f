import styles from './Kbd.module.css';

/** A key of the keyboard, as it is printed on it. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={styles['key']}>{children}</kbd>;
}
