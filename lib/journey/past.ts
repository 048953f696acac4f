import type { TriggerFiring } from '../contract/journey.ts';
import type { JourneyStage, LifecycleStage } from '../contract/vocabulary.ts';
import { countUpTo } from './engine/search.ts';
import { pointsThen } from './engine/track.ts';
import { firingAt } from './firings.ts';
import type { JudgeInput } from './judge.ts';
import type { Step } from './program.ts';
import { dueAt } from './sla.ts';
import { type Trace, traceOf } from './trace.ts';
import { whyText } from './why.ts';

/** An entry into a stage; `at` in milliseconds. `actor` is null where judging made it. */
export type Entry<Stage> = { stage: Stage; at: number; why: string; actor: string | null };
export type LifecycleEntry = Entry<LifecycleStage>;
export type JourneyEntry = Entry<JourneyStage>;

/** A trigger's firings, oldest first, each with its receipt and the points that it had then on demand. `trigger`: its place in the definition. */
export type PastFirings = {
  trigger: number;
  moments: readonly number[];
  receiptAt: (moment: number) => TriggerFiring['clauses'];
  pointsAt: (moment: number) => number;
};

/** All that the ledgers keep of a person: how they came to where they stand. Each list is oldest first; what `judge` shows is the last of it. */
export type Past = {
  lifecycle: LifecycleEntry[];
  journey: JourneyEntry[];
  fired: PastFirings[];
  handovers: { at: number; dueAt: number }[];
};

/** A person's whole past under one definition version, up to `now`. An earlier past is the beginning of every later one. */
export function judgePast(input: JudgeInput): Past {
  const trace = traceOf(input);
  return {
    lifecycle: lifecycleEntries(trace),
    journey: journeyEntries(trace),
    fired: trace.evaluation.fired.map((track) => ({
      trigger: track.trigger,
      moments: track.moments,
      receiptAt: (moment) => firingAt(trace, track, countUpTo(track.moments, moment) - 1).clauses,
      pointsAt: (moment) => pointsThen(track, countUpTo(track.moments, moment) - 1),
    })),
    handovers: handoversOf(trace),
  };
}

export function lifecycleEntries(trace: Trace): LifecycleEntry[] {
  return trace.evaluation.lifecycle.map((step) => entryOf(step, trace));
}

export function journeyEntries(trace: Trace): JourneyEntry[] {
  return trace.evaluation.journey.map((step) => entryOf(step, trace));
}

export function handoversOf({ evaluation, program }: Trace): Past['handovers'] {
  return evaluation.handovers.map((at) => ({ at, dueAt: dueAt(at, program.body.handover) }));
}

function entryOf<Stage>({ stage, at, why }: Step<Stage>, { program, moves }: Trace): Entry<Stage> {
  const actor = why.code === 'moved' ? (moves[why.move]?.actor ?? null) : null;
  return { stage, at, why: whyText(why, program.body, moves), actor };
}
