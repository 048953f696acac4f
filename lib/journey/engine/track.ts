import { DAY, shareLeft } from '../decay.ts';
import { exact } from '../points.ts';
import type { PersonHistory } from '../program.ts';
import type { CompiledTrigger } from './compiled.ts';
import { type FiringSums, shareOfAll, sumFirings } from './each-firing.ts';
import { merge } from './spans.ts';
import { timelineOf } from './timeline.ts';

/** A trigger that fired, walked through from its first moment on. */
export type Track = {
  trigger: number;
  compiled: CompiledTrigger;
  moments: readonly number[];
  spans: readonly number[];
  /** Index of the last moment so far, −1 before the first. */
  cursor: number;
  /** Index of the end of the last span that has begun. */
  spanEnd: number;
  sums: FiringSums | null;
  /** The next time at which it fires, or stops to count where that matters. */
  nextAt: number;
};

/**
 * A trigger over a person's past up to `now`; undefined where it never fired. It fires when its clauses begin to hold, and again with each event that takes
 * part in them while they do.
 */
export function trackOf(compiled: CompiledTrigger, history: PersonHistory, now: number): Track | undefined {
  if (compiled.condition === null) return undefined;
  const { spans, moments } = timelineOf(compiled.condition, history);
  const [first] = spans;
  if (first === undefined || first > now) return undefined;
  const all = merge(startsOf(spans, now), moments);
  const sums = compiled.each ? sumFirings(compiled.trigger.decay, all) : null;
  return {
    trigger: compiled.index,
    compiled,
    moments: all,
    spans,
    cursor: -1,
    spanEnd: -1,
    sums,
    nextAt: all[0] ?? Number.POSITIVE_INFINITY,
  };
}

/** Goes on to a time that is not before the last one; true when it has fired since. */
export function advance(track: Track, time: number): boolean {
  const before = track.cursor;
  while ((track.moments[track.cursor + 1] ?? Number.POSITIVE_INFINITY) <= time) track.cursor += 1;
  while ((track.spans[track.spanEnd + 1] ?? Number.POSITIVE_INFINITY) <= time) track.spanEnd += 2;
  track.nextAt = nextChange(track, time);
  return track.cursor > before;
}

function nextChange(track: Track, time: number): number {
  const next = track.moments[track.cursor + 1] ?? Number.POSITIVE_INFINITY;
  if (!track.compiled.endMatters) return next;
  const end = endOf(track);
  const closing = track.compiled.whileTrue ? closingOf(track) : Number.POSITIVE_INFINITY;
  return Math.min(next, end > time ? end : Number.POSITIVE_INFINITY, closing > time ? closing : Number.POSITIVE_INFINITY);
}

/** The last time that it fired; NaN before the first. */
export function lastFiring(track: Track): number {
  return track.moments[track.cursor] ?? Number.NaN;
}

/** When it stops to count: faded, or its clauses no longer hold where that matters. */
export function endOf(track: Track): number {
  if (track.cursor < 0) return Number.NEGATIVE_INFINITY;
  const fadedAt = lastFiring(track) + track.compiled.fadesAfter;
  return track.compiled.whileTrue ? Math.min(fadedAt, closingOf(track)) : fadedAt;
}

/** When its clauses stop to hold, or stopped. */
export function closingOf(track: Track): number {
  return track.spans[track.spanEnd] ?? Number.NEGATIVE_INFINITY;
}

/** Whether it has fired and still counts at a time at which nothing new has happened yet. */
export function isLive(track: Track | undefined, time: number): boolean {
  return track !== undefined && time < endOf(track);
}

/** Its points at such a time within its own cap, on the exact grid. */
export function ownPoints(track: Track, time: number): number {
  const { worth, trigger, whileTrue, each, full } = track.compiled;
  if (worth === 0 || track.cursor < 0 || (whileTrue && time >= closingOf(track))) return 0;
  return !each && trigger.decay.type === 'none' ? full : pointsOf(track, track.cursor, time);
}

/** The points that it had right after one of its firings, within its own cap. */
export function pointsThen(track: Track, index: number): number {
  return pointsOf(track, index, track.moments[index] ?? 0);
}

/** What one of its firings added to the points that it had from those before. */
export function gainOf(track: Track, index: number): number {
  const before = index === 0 ? 0 : pointsOf(track, index - 1, track.moments[index] ?? 0);
  return pointsThen(track, index) - before;
}

/** Points at a time that the firings up to `index` have left. */
function pointsOf({ compiled, moments, sums }: Track, index: number, time: number): number {
  const { decay } = compiled.trigger;
  const share = sums === null ? shareLeft(decay, (time - (moments[index] ?? 0)) / DAY) : shareOfAll(sums, decay, moments, index, time);
  return capped(compiled.worth * share, compiled);
}

function capped(points: number, { cap }: CompiledTrigger): number {
  return exact(Math.max(-cap, Math.min(cap, points)));
}

function startsOf(spans: readonly number[], now: number): readonly number[] {
  const starts: number[] = [];
  for (let i = 0; i < spans.length && (spans[i] ?? 0) <= now; i += 2) starts.push(spans[i] ?? 0);
  return starts;
}
