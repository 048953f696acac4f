import { CircleAlert, Lightbulb } from 'lucide-react';
import { useProblems, useWarnings } from '../editor-context.ts';
import { problemsWithin } from '../model/problems.ts';
import styles from './fields.module.css';
import { problemId } from './use-field.ts';

/** What is wrong or hardly meant at a path, in words; parts inside it that show their own are left out. */
export function ProblemLines({ path, except = [] }: { path: string; except?: readonly string[] }) {
  const problems = problemsWithin(useProblems(), path, except);
  const warnings = problemsWithin(useWarnings(), path, except);
  if (problems.length + warnings.length === 0) return null;
  return (
    <ul className={styles['problems']}>
      {problems.map((problem, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two problems of a field may read alike
        <li key={index} id={problemId(problem.path)} className={styles['problem']}>
          <CircleAlert aria-hidden="true" />
          <span>{problem.message}</span>
        </li>
      ))}
      {warnings.map((warning) => (
        <li key={`${warning.path} ${warning.message}`} className={styles['warning']}>
          <Lightbulb aria-hidden="true" />
          <span>{warning.message}</span>
        </li>
      ))}
    </ul>
  );
}
