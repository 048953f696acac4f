import type { Say } from '#components/language/use-words.ts';
import type { AccountCard } from '#lib/contract/people.ts';
import { isolated } from '#lib/words/isolated.ts';
import type { Numbers } from '#lib/words/numbers.ts';

/** `Logistics · 640 people · Ireland`. Each stands by itself: a Latin trade beside Hebrew would draw the number to its own side. */
export function accountFacts({ industry, employees, country }: AccountCard, say: Say<'account'>, numbers: Numbers): string {
  const size = employees === null ? null : say('employees', { count: employees, people: numbers.points(employees) });
  const facts = [industry, size, country].filter((fact) => fact !== null);
  return facts.map((fact) => isolated(fact, 'ltr')).join(' · ');
}
