import type { Say } from '#components/language/use-words.ts';
import { JOURNEY, LIFECYCLE } from './lists.ts';

/** The name of a stage of either axis, as the ledger has it; one of an older vocabulary is shown as it is. */
export function stageWord(axis: 'lifecycle' | 'journey', stage: string, term: Say<'terms'>): string {
  const journey = axis === 'journey' ? JOURNEY.find((one) => one === stage) : undefined;
  const lifecycle = axis === 'lifecycle' ? LIFECYCLE.find((one) => one === stage) : undefined;
  if (journey !== undefined) return term(`journey.${journey}`);
  return lifecycle === undefined ? stage : term(`lifecycle.${lifecycle}`);
}
