import type { DefinitionBody } from '../contract/definition.ts';

/** Fit as a letter A–D and interest as a digit 1–4, for example `B2`. */
export function gradeOf(fit: number, interest: number, grades: DefinitionBody['grades']): string {
  return `${'ABCD'.charAt(band(fit, grades.fit))}${band(interest, grades.interest) + 1}`;
}

function band(score: number, bounds: readonly [number, number, number]): number {
  const at = bounds.findIndex((bound) => score >= bound);
  return at === -1 ? bounds.length : at;
}
