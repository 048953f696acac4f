import type * as z from 'zod/mini';
import type { ClauseReceipt } from '#lib/contract/journey.ts';
import type { JourneyStage, LifecycleStage } from '#lib/contract/vocabulary.ts';
import { type JudgeInput, judge, lifecycleLedger } from '#lib/journey/judge.ts';
import { MOST_EVENTS } from '#server/store/events.ts';

/** An entry into a stage. `actor` is null where judging made it. Times in milliseconds. */
export type PastStep<Stage> = { stage: Stage; at: number; why: string; actor: string | null };

/** A trigger's firings, ascending, each with its receipt on demand. `trigger`: its place in the definition. */
export type PastFirings = {
  trigger: number;
  moments: readonly number[];
  receiptAt: (moment: number) => z.infer<typeof ClauseReceipt>[];
};

/** What judging finds in one person's whole past under one definition: all that the ledger holds. */
export type PersonPast = {
  definition: JudgeInput['definition'];
  lifecycle: readonly PastStep<LifecycleStage>[];
  journey: readonly PastStep<JourneyStage>[];
  fired: readonly PastFirings[];
  handovers: readonly { at: number; dueAt: number }[];
  /** The time of the oldest behaviour that was read where there may be older; else −Infinity. */
  readFrom: number;
};

export function pastOf(input: JudgeInput): PersonPast {
  const view = judge(input);
  const { body } = input.definition;
  const slaMs = body.handover.slaHours * 3_600_000;
  const lifecycle = lifecycleLedger(input);
  return {
    definition: input.definition,
    lifecycle,
    journey: [{ stage: view.journey.stage, at: Date.parse(view.journey.since), why: view.journey.why, actor: null }],
    fired: view.firings.flatMap((firing) => {
      const trigger = body.triggers.findIndex(({ id }) => id === firing.triggerId);
      return trigger === -1 ? [] : [{ trigger, moments: [Date.parse(firing.firedAt)], receiptAt: () => firing.clauses }];
    }),
    handovers: lifecycle.filter(({ stage }) => stage === 'mql').map(({ at }) => ({ at, dueAt: at + slaMs })),
    readFrom: input.events.length < MOST_EVENTS ? Number.NEGATIVE_INFINITY : Math.min(...input.events.map((event) => event.ts)),
  };
}
