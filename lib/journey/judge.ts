import type { DefinitionBody } from '../contract/definition.ts';
import type { JourneyView } from '../contract/journey.ts';
import { isLive } from './engine/track.ts';
import { isEnough } from './enough-data.ts';
import { firingsOf } from './firings.ts';
import { gradeOf } from './grade.ts';
import { momentumAt } from './momentum.ts';
import { type Entry, handoversOf, journeyEntries, type LifecycleEntry, lifecycleEntries } from './past.ts';
import { type Trace, traceOf } from './trace.ts';
import type { Facts, JourneyEvent, StageMove } from './types.ts';

export type JudgeInput = {
  facts: Facts;
  /** In any order, with or without repeats; events after `now` do not count yet. */
  events: readonly JourneyEvent[];
  moves: readonly StageMove[];
  definition: { body: DefinitionBody; version: number };
  now: Date;
};

/** Where the buyer stands at `now` under one definition version. Pure: the same input gives the same view, on any machine. */
export function judge(input: JudgeInput): JourneyView {
  return viewOf(traceOf(input), input.definition.version);
}

/** The lifecycle up to `now`, oldest first: what `judge` shows is its last entry. */
export function lifecycleLedger(input: JudgeInput): LifecycleEntry[] {
  return lifecycleEntries(traceOf(input));
}

/** The view of a person who has been judged. */
export function viewOf(trace: Trace, definitionVersion: number): JourneyView {
  const {
    program: { body },
    evaluation,
    time,
  } = trace;
  const { fit, interest, fired } = evaluation;
  const lifecycle = lastOf(lifecycleEntries(trace));
  const journey = lastOf(journeyEntries(trace));
  const handover = lastOf([null, ...handoversOf(trace)]);
  return {
    asOf: iso(time),
    definitionVersion,
    lifecycle: placeOf(lifecycle),
    journey: placeOf(journey),
    fitScore: fit,
    interestScore: interest,
    grade: gradeOf(fit, interest, body.grades),
    firings: firingsOf(trace, definitionVersion),
    momentum: momentumAt(fired, time),
    against: againstOf(trace),
    enoughData: isEnough(trace),
    handover: lifecycle.stage === 'mql' && handover !== null ? { at: iso(handover.at), dueAt: iso(handover.dueAt) } : null,
  };
}

/** Names of what counts against somebody. */
function againstOf({ evaluation, time }: Trace): string[] {
  const live = evaluation.fired.filter((track) => isLive(track, time)).map(({ compiled }) => compiled.trigger);
  return (['disqualifying', 'negative'] as const).flatMap((kind) => live.filter((one) => one.kind === kind).map(({ name }) => name));
}

function placeOf<Stage>({ at, ...entry }: Entry<Stage>): { stage: Stage; since: string; why: string; actor: string | null } {
  return { ...entry, since: iso(at) };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}

function lastOf<T>(steps: readonly T[]): T {
  const last = steps.at(-1);
  if (last === undefined) throw new Error('A ledger of stages is never empty');
  return last;
}
