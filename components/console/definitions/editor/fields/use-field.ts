import { useProblems } from '../editor-context.ts';
import { isWithin } from '../model/problems.ts';

export type FieldProps = {
  /** Where its value stands in the definition: a problem at this path is shown here. */
  path: string;
  /** Its name for those who do not see the sentence around it. */
  label: string;
};

export type FieldMarks = {
  'aria-label': string;
  'data-path': string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
};

/** What a control carries so that problems find it and it names itself. The words of the problem stand below its sentence. */
export function useField({ path, label }: FieldProps): FieldMarks {
  const isWrong = useProblems().some((problem) => isWithin(problem.path, path));
  return {
    'aria-label': label,
    'data-path': path,
    'aria-invalid': isWrong ? true : undefined,
    'aria-describedby': isWrong ? problemId(path) : undefined,
  };
}

/** The element with the words of the problems at a path. */
export function problemId(path: string): string {
  return `problem-${path.replaceAll('.', '-')}`;
}
