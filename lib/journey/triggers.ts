import type { Trigger } from '../contract/definition.ts';
import { holdsAt, type MetClause, meet } from './clauses.ts';
import { DAY, fadesAfter, shareLeft } from './decay.ts';
import { countUpTo } from './history.ts';
import { exact } from './points.ts';
import type { Facts, JourneyEvent } from './types.ts';

export type Axis = 'fit' | 'interest';

/** A trigger over one person's past: every moment at which all its clauses held, ascending. Its points start anew at each. */
export type TriggerPast = {
  trigger: Trigger;
  /** The score that its points go to; null: it disqualifies, and gives none. */
  axis: Axis | null;
  points: number;
  clauses: MetClause[];
  moments: number[];
  /** Milliseconds after a moment at which it has faded. */
  fadesAfter: number;
};

/**
 * The triggers that held at least once, in the definition's order.
 * Attributes have no past here: what is known now counts as known since `knownSince`. A trigger's moments are that time
 * and each event that takes part in it, as far as every clause holds then.
 */
export function triggerPasts(
  triggers: readonly Trigger[],
  facts: Facts,
  events: ReadonlyMap<string, JourneyEvent[]>,
  knownSince: number,
): TriggerPast[] {
  return triggers.flatMap((trigger) => {
    const clauses = trigger.clauses.map((clause) => meet(clause, facts, events));
    if (!clauses.every((met) => met !== null)) return [];
    const moments = momentsOf(clauses, knownSince);
    if (moments.length === 0) return [];
    const axis = axisOf(trigger);
    return [{ trigger, axis, points: worth(trigger, axis), clauses, moments, fadesAfter: fadesAfter(trigger.decay) }];
  });
}

/** The last moment up to `time`, or null when the trigger had not held yet. */
export function lastMoment(past: TriggerPast, time: number): number | null {
  return past.moments[countUpTo(past.moments, time) - 1] ?? null;
}

/** Points of a trigger at a time, on the exact grid; 0 before it first held. */
export function pointsAt(past: TriggerPast, time: number): number {
  const moment = lastMoment(past, time);
  return moment === null ? 0 : exact(past.points * shareLeft(past.trigger.decay, (time - moment) / DAY));
}

/** Whether the trigger has held and not faded since. */
export function isLive(past: TriggerPast, time: number): boolean {
  const moment = lastMoment(past, time);
  return moment !== null && time < moment + past.fadesAfter;
}

/** The score of one axis: the plain sum of its triggers' points. */
export function scoreAt(pasts: readonly TriggerPast[], axis: Axis, time: number): number {
  return pasts.reduce((sum, past) => (past.axis === axis ? sum + pointsAt(past, time) : sum), 0);
}

function momentsOf(clauses: readonly MetClause[], knownSince: number): number[] {
  const needsFacts = clauses.some((met) => met.type === 'attribute');
  const times = clauses.flatMap((met) => (met.type === 'behaviour' ? met.times : []));
  const candidates = needsFacts ? [knownSince, ...times.filter((time) => time >= knownSince)] : times;
  return [...new Set(candidates)].sort((a, b) => a - b).filter((time) => clauses.every((met) => holdsAt(met, time)));
}

/** What speaks against somebody counts where it comes from: behaviour against interest, who they are against fit. */
function axisOf({ kind, clauses }: Trigger): Axis | null {
  if (kind === 'disqualifying') return null;
  if (kind !== 'negative') return kind;
  return clauses.some((clause) => clause.type === 'behaviour') ? 'interest' : 'fit';
}

/** A negative trigger takes points away, with whichever sign it was written. */
function worth({ kind, points }: Trigger, axis: Axis | null): number {
  if (axis === null) return 0;
  return kind === 'negative' ? -Math.abs(points) : points;
}
