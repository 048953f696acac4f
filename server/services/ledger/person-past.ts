import type { JudgeInput } from '#lib/journey/judge.ts';
import { judgePast, type Past } from '#lib/journey/past.ts';
import { MOST_EVENTS } from '#server/store/events.ts';

/** What judging finds in one person's whole past under one definition: all that the ledger holds. */
export type PersonPast = Past & {
  definition: JudgeInput['definition'];
  /** The time of the oldest behaviour that was read where there may be older; else −Infinity. */
  readFrom: number;
};

export function pastOf(input: JudgeInput): PersonPast {
  const isAllRead = input.events.length < MOST_EVENTS;
  const readFrom = isAllRead ? Number.NEGATIVE_INFINITY : input.events.reduce((oldest, event) => Math.min(oldest, event.ts), Infinity);
  return { ...judgePast(input), definition: input.definition, readFrom };
}
