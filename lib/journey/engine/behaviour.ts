import { DAY } from '../decay.ts';
import type { PersonHistory } from '../program.ts';
import type { BehaviourLeaf, OtherLeaf } from './compiled.ts';
import { countBelow, countUpTo } from './search.ts';
import { addSpan, NO_TIMELINE, type Timeline } from './spans.ts';

/** The events that can count: when each was, and from when on it counts, which is later where another event must follow. Both ascend. */
type Hits = { at: ArrayLike<number>; from: ArrayLike<number>; count: number };

/**
 * When at least so many events lie in the window that ends then, both ends included; and when an event began to count meanwhile.
 * The events that count form a queue: the newest that came in opens a span, which lasts until the `atLeast`-th newest leaves the window.
 */
export function behaviourTimeline(leaf: BehaviourLeaf, history: PersonHistory): Timeline {
  const hits = hitsOf(leaf, history);
  if (hits.count < leaf.atLeast) return NO_TIMELINE;
  return leaf.distinctDays ? daysTimeline(leaf, hits) : countTimeline(leaf, hits);
}

/** The events that a clause counts, with what must come before and after them taken into account. */
function hitsOf(leaf: BehaviourLeaf, history: PersonHistory): Hits {
  const times = history.times[leaf.pattern] ?? NO_TIMES;
  const count = history.counts[leaf.pattern] ?? 0;
  if (leaf.after === null && leaf.before === null) return { at: times, from: times, count };
  const at: number[] = [];
  const from: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const time = times[i] ?? 0;
    const since = countsFrom(leaf, time, history);
    if (since === null) continue;
    at.push(time);
    from.push(since);
  }
  return { at, from, count: at.length };
}

/** From when on an event of the clause's pattern counts; null: never, as what must come before or after it did not. */
export function countsFrom({ after, before }: BehaviourLeaf, time: number, history: PersonHistory): number | null {
  if (after !== null && otherBefore(after, time, history) === null) return null;
  if (before === null) return time;
  const index = otherAfter(before, time, history);
  return index === null ? null : (history.times[before.pattern]?.[index] ?? null);
}

/** Index of the last such other event before a time, near enough; null where there is none. Events of one time are in no order. */
export function otherBefore({ pattern, within }: OtherLeaf, time: number, { times, counts }: PersonHistory): number | null {
  const index = countBelow(times[pattern] ?? NO_TIMES, time, counts[pattern]) - 1;
  return index >= 0 && time - (times[pattern]?.[index] ?? 0) <= within ? index : null;
}

/** Index of the first such other event after a time, near enough; null where there is none. */
export function otherAfter({ pattern, within }: OtherLeaf, time: number, { times, counts }: PersonHistory): number | null {
  const count = counts[pattern] ?? 0;
  const index = countUpTo(times[pattern] ?? NO_TIMES, time, count);
  return index < count && (times[pattern]?.[index] ?? 0) - time <= within ? index : null;
}

const NO_TIMES = new Float64Array(0);

function countTimeline({ atLeast, window }: BehaviourLeaf, { at, from, count }: Hits): Timeline {
  const spans: number[] = [];
  const moments: number[] = [];
  for (let i = atLeast - 1; i < count; i += 1) {
    add(spans, moments, from[i] ?? 0, (at[i - atLeast + 1] ?? 0) + window + 1);
  }
  return { spans, moments };
}

function daysTimeline({ atLeast, window }: BehaviourLeaf, { at, from, count }: Hits): Timeline {
  const spans: number[] = [];
  const moments: number[] = [];
  /** The last event of each day so far. */
  const lasts: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const time = at[i] ?? 0;
    const isSameDay = Math.floor(time / DAY) === Math.floor((lasts.at(-1) ?? Number.NEGATIVE_INFINITY) / DAY);
    if (isSameDay) lasts[lasts.length - 1] = time;
    else lasts.push(time);
    if (lasts.length >= atLeast) add(spans, moments, from[i] ?? 0, (lasts[lasts.length - atLeast] ?? 0) + window + 1);
  }
  return { spans, moments };
}

function add(spans: number[], moments: number[], start: number, end: number): void {
  if (start >= end) return;
  addSpan(spans, start, end);
  if (moments.length === 0 || start > (moments[moments.length - 1] ?? 0)) moments.push(start);
}
