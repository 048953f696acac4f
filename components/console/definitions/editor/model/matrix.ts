import type { DefinitionBody, MqlRule } from '#lib/contract/definition.ts';

export const LETTERS = ['A', 'B', 'C', 'D'] as const;
export const DIGITS = ['1', '2', '3', '4'] as const;

type Grades = DefinitionBody['grades'];

/** Cells of the grade matrix that are handed over. By scores, a cell is `partly` in where the threshold cuts through it. */
export function cellState(rule: MqlRule, grades: Grades, letter: number, digit: number): 'in' | 'partly' | 'out' {
  if ('matrix' in rule) return rule.matrix.includes(cellName(letter, digit)) ? 'in' : 'out';
  const fit = share(grades.fit, letter, rule.fit);
  const interest = share(grades.interest, digit, rule.interest);
  if (fit === 'out' || interest === 'out') return 'out';
  return fit === 'in' && interest === 'in' ? 'in' : 'partly';
}

export function cellName(letter: number, digit: number): string {
  return `${LETTERS[letter] ?? 'D'}${DIGITS[digit] ?? '4'}`;
}

export function toggleCell(cells: readonly string[], cell: string): string[] {
  return cells.includes(cell) ? cells.filter((other) => other !== cell) : [...cells, cell].sort();
}

/** The same rule by cells: those that are wholly in. */
export function matrixFrom(rule: MqlRule, grades: Grades): string[] {
  return LETTERS.flatMap((_, letter) =>
    DIGITS.flatMap((__, digit) => (cellState(rule, grades, letter, digit) === 'in' ? [cellName(letter, digit)] : [])),
  );
}

/** The same rule by scores: the lower bounds of the last letter and digit that are in. */
export function scoresFrom(rule: MqlRule, grades: Grades): { fit: number; interest: number } {
  if ('fit' in rule) return rule;
  const letter = Math.max(0, ...rule.matrix.map((cell) => 'ABCD'.indexOf(cell.charAt(0))));
  const digit = Math.max(0, ...rule.matrix.map((cell) => '1234'.indexOf(cell.charAt(1))));
  return { fit: grades.fit[Math.min(letter, 2)] ?? 0, interest: grades.interest[Math.min(digit, 2)] ?? 0 };
}

/** How much of a band lies above a threshold. The lowest band has no lower end, the highest no upper one. */
function share(bounds: readonly [number, number, number], band: number, threshold: number): 'in' | 'partly' | 'out' {
  const low = bounds[band] ?? Number.NEGATIVE_INFINITY;
  const high = band === 0 ? Number.POSITIVE_INFINITY : (bounds[band - 1] ?? Number.POSITIVE_INFINITY);
  if (low >= threshold) return 'in';
  return high > threshold ? 'partly' : 'out';
}
