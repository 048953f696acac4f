import type { TriggerFiring } from '../contract/journey.ts';
import { type Part, partsAt } from './engine/scores.ts';
import { isLive, pointsThen, type Track } from './engine/track.ts';
import { receiptOf } from './evidence.ts';
import type { Trace } from './trace.ts';

/** The triggers that count, with receipts: what disqualifies first, then by points. One whose points are used up is not listed. */
export function firingsOf(trace: Trace, definitionVersion: number): TriggerFiring[] {
  const parts = partsOf(trace);
  return countingTracks(trace, parts)
    .map((track) => ({
      ...firingAt(trace, track, track.moments.length - 1),
      definitionVersion,
      pointsNow: parts.get(track)?.points ?? 0,
      times: track.moments.length,
      cappedBy: parts.get(track)?.cappedBy ?? null,
    }))
    .sort(
      (a, b) =>
        Number(b.kind === 'disqualifying') - Number(a.kind === 'disqualifying') ||
        b.pointsNow - a.pointsNow ||
        (a.triggerId < b.triggerId ? -1 : 1),
    );
}

/** The triggers that count, in the definition's order. */
export function countingTracks(trace: Trace, parts = partsOf(trace)): Track[] {
  return trace.evaluation.fired.filter((track) => counts(track, parts.get(track), trace.time));
}

function partsOf({ program, evaluation, time }: Trace): Map<Track, Part> {
  return new Map(partsAt(program, evaluation.fired, time).map((part) => [part.track, part]));
}

/** A firing as it was when it happened. */
type PastFiring = Pick<TriggerFiring, 'triggerId' | 'name' | 'kind' | 'firedAt' | 'pointsThen' | 'clauses'>;

/** The firing of a trigger at one of its moments, with its receipt. */
export function firingAt(trace: Trace, track: Track, index: number): PastFiring {
  const { trigger, clauses } = track.compiled;
  const moment = track.moments[index] ?? Number.NaN;
  return {
    triggerId: trigger.id,
    name: trigger.name,
    kind: trigger.kind,
    firedAt: new Date(moment).toISOString(),
    pointsThen: pointsThen(track, index),
    clauses: trigger.clauses.flatMap((clause, at) => {
      const node = clauses[at];
      return node === undefined ? [] : [receiptOf(clause, node, moment, trace)];
    }),
  };
}

function counts(track: Track, part: Part | undefined, time: number): boolean {
  return part === undefined || track.compiled.worth === 0 ? isLive(track, time) : part.own !== 0;
}
