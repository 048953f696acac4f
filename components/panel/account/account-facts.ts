import type { Say } from '#components/language/use-words.ts';
import type { AccountCard } from '#lib/contract/people.ts';
import type { Numbers } from '#lib/words/numbers.ts';

/** `Logistics · 640 people · Ireland`. */
export function accountFacts({ industry, employees, country }: AccountCard, say: Say<'account'>, numbers: Numbers): string {
  const size = employees === null ? null : say('employees', { count: employees, people: numbers.points(employees) });
  return [industry, size, country].filter((fact) => fact !== null).join(' · ');
}
