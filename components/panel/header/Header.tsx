import { BadgeCheck, ChevronDown, PanelRightClose } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { cx } from '#components/ui/cx.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { Freshness } from './Freshness.tsx';
import styles from './Header.module.css';

export type HeaderProps = {
  name: string;
  /** Title and company, or what the record is. */
  about: string | null;
  freshness: { asOf: string | null; isLooking: boolean; onLookAgain: () => void };
  /** How the match was made, in two words; opens to the whole answer. */
  match?: { label: string; isOpen: boolean; onToggle: () => void } | null;
  grade?: { label: string; isOpen: boolean; onToggle: () => void } | null;
  menu: ReactNode;
  onCollapse: (() => void) | null;
  /** What the match mark, the grade or the menu opened. */
  children?: ReactNode;
};

/** Who this is, how we know, how fresh it is, and the grade. */
export function Header({ name, about, freshness, match, grade, menu, onCollapse, children }: HeaderProps) {
  const say = useWords('header');
  return (
    <header className={styles['header']}>
      <div className={styles['top']}>
        <h1 className={styles['name']} title={name}>
          <bdi>{name}</bdi>
        </h1>
        <Freshness {...freshness} />
      </div>
      <p className={styles['about']} title={about ?? undefined}>
        <bdi>{about}</bdi>
      </p>
      <div className={styles['third']}>
        {match ? (
          <button type="button" className={styles['match']} aria-expanded={match.isOpen} onClick={match.onToggle}>
            <BadgeCheck aria-hidden="true" />
            <span>{match.label}</span>
            <ChevronDown className={styles['caret']} aria-hidden="true" />
          </button>
        ) : (
          <span />
        )}
        <div className={styles['tools']}>
          {grade && (
            <button
              type="button"
              className={cx(styles['grade'], styles[`fit${grade.label.charAt(0)}`])}
              aria-expanded={grade.isOpen}
              aria-label={say('gradeButton', { grade: grade.label })}
              title={say('showScore')}
              onClick={grade.onToggle}
            >
              {grade.label}
              <ChevronDown className={styles['caret']} aria-hidden="true" />
            </button>
          )}
          {onCollapse !== null && <IconButton size="s" label={say('collapse')} icon={<PanelRightClose />} onClick={onCollapse} />}
          {menu}
        </div>
      </div>
      {children}
    </header>
  );
}
