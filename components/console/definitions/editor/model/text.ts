import * as z from 'zod/mini';
import { Condition } from '#lib/contract/condition.ts';
import { conditionSentence } from '#lib/journey/sentences.ts';

/** Conditions that must all hold as one sentence; empty while a blank in them is still blank. */
export function conditionText(conditions: readonly Condition[]): string {
  const [first] = conditions;
  if (first === undefined || !conditions.every((condition) => z.safeParse(Condition, condition).success)) return '';
  return conditionSentence(conditions.length === 1 ? first : { type: 'all', of: [...conditions] });
}
