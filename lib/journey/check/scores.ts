import type { DefinitionBody } from '../../contract/definition.ts';
import { countOf, numberText } from '../words/text.ts';
import { mostOf } from './most.ts';
import type { Report } from './report.ts';

const AXES = ['fit', 'interest'] as const;

/** Thresholds that somebody can reach, and grades in their order. */
export function checkScores(body: DefinitionBody, report: Report): void {
  for (const axis of AXES) {
    const bounds = body.grades[axis];
    for (const index of [1, 2] as const) {
      const [above, bound] = [bounds[index - 1] ?? 0, bounds[index]];
      if (bound >= above)
        report(`grades.${axis}.${index}`, `The bounds must fall from the best grade on: this one must be below ${numberText(above)}.`);
    }
  }
  if ('matrix' in body.mql) checkMatrix(body, body.mql.matrix, report);
  else checkThresholds(body, body.mql, report);
}

function checkThresholds(body: DefinitionBody, mql: { fit: number; interest: number }, report: Report): void {
  for (const axis of AXES) {
    const most = mostOf(body, axis);
    if (mql[axis] > most)
      report(
        `mql.${axis}`,
        `Nobody can reach ${numberText(mql[axis])}: all triggers of kind ${axis} give ${countOf(most, 'point')} at most. Lower it, or give more points.`,
      );
  }
}

function checkMatrix(body: DefinitionBody, matrix: readonly string[], report: Report): void {
  for (const [index, grade] of matrix.entries()) {
    if (matrix.indexOf(grade) !== index) report(`mql.matrix.${index}`, `${grade} is listed twice. Keep one.`);
  }
  if (!matrix.some((grade) => isReachable(grade, body)))
    report('mql.matrix', 'Nobody can reach any of these grades with the points that there are. Choose lower grades, or give more points.');
}

/** Whether the points suffice for a grade's letter and digit. */
export function isReachable(grade: string, body: DefinitionBody): boolean {
  const fit = body.grades.fit['ABCD'.indexOf(grade.charAt(0))] ?? -Infinity;
  const interest = body.grades.interest[Number(grade.charAt(1)) - 1] ?? -Infinity;
  return fit <= mostOf(body, 'fit') && interest <= mostOf(body, 'interest');
}
