import { Notice } from '#components/ui/Notice.tsx';
import type { LineProblem } from '../model/json-text.ts';
import styles from './JsonView.module.css';

const MOST_SHOWN = 12;

export type LineProblemsProps = {
  problems: readonly LineProblem[];
  /** What they keep from happening. */
  title: string;
  tone?: 'warning' | 'negative';
  onLine: (line: number) => void;
};

/** What is wrong with the text, each with its line. */
export function LineProblems({ problems, title, tone = 'negative', onLine }: LineProblemsProps) {
  if (problems.length === 0) return null;
  const more = problems.length - MOST_SHOWN;
  return (
    <Notice tone={tone} role="status" title={title}>
      <ul className={styles['problems']}>
        {problems.slice(0, MOST_SHOWN).map(({ line, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two problems may read alike
          <li key={index}>
            <button type="button" className={styles['line']} onClick={() => onLine(line)}>
              Line {line}
            </button>{' '}
            {message}
          </li>
        ))}
        {more > 0 && <li>and {more} more</li>}
      </ul>
    </Notice>
  );
}
