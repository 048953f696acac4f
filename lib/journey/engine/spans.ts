/**
 * When something holds: start, end, start, end …, ascending and apart. A start is included, an end is not; the first start may be −Infinity, the last
 * end Infinity.
 */
export type Spans = readonly number[];

/** When a condition holds, and when, meanwhile, an event took part in it that speaks for it. Moments ascend and lie in the spans. */
export type Timeline = { spans: Spans; moments: readonly number[] };

const NEVER: Spans = [];
export const NO_TIMELINE: Timeline = { spans: NEVER, moments: [] };

/** When both hold. */
export function intersect(a: Spans, b: Spans): Spans {
  if (a.length === 0 || b.length === 0) return NEVER;
  const both: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const start = Math.max(at(a, i), at(b, j));
    const end = Math.min(at(a, i + 1), at(b, j + 1));
    if (start < end) both.push(start, end);
    if (at(a, i + 1) <= at(b, j + 1)) i += 2;
    else j += 2;
  }
  return both;
}

/** When one of them holds, or both. */
export function unite(a: Spans, b: Spans): Spans {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const either: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const takesA = j >= b.length || (i < a.length && at(a, i) <= at(b, j));
    const from = takesA ? a : b;
    const index = takesA ? i : j;
    addSpan(either, at(from, index), at(from, index + 1));
    if (takesA) i += 2;
    else j += 2;
  }
  return either;
}

/** When it does not hold. */
export function complement(spans: Spans): Spans {
  const others: number[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < spans.length; i += 2) {
    if (at(spans, i) > from) others.push(from, at(spans, i));
    from = at(spans, i + 1);
  }
  if (from < Number.POSITIVE_INFINITY) others.push(from, Number.POSITIVE_INFINITY);
  return others;
}

/** Adds a span that does not start before the last one; where they touch they become one. */
export function addSpan(spans: number[], start: number, end: number): void {
  const last = spans.length - 1;
  if (last < 0 || start > at(spans, last)) spans.push(start, end);
  else if (end > at(spans, last)) spans[last] = end;
}

/** Those of the ascending times at which it holds. */
export function within(times: readonly number[], spans: Spans): readonly number[] {
  const inside: number[] = [];
  let i = 0;
  for (const time of times) {
    while (i < spans.length && at(spans, i + 1) <= time) i += 2;
    if (i >= spans.length) break;
    if (at(spans, i) <= time) inside.push(time);
  }
  return inside;
}

/** Two ascending lists as one, each time once. */
export function merge(a: readonly number[], b: readonly number[]): readonly number[] {
  if (b.length === 0) return a;
  if (a.length === 0) return b;
  const all: number[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const takesA = j >= b.length || (i < a.length && at(a, i) <= at(b, j));
    const time = takesA ? at(a, i) : at(b, j);
    if (takesA) i += 1;
    else j += 1;
    if (all.length === 0 || time > at(all, all.length - 1)) all.push(time);
  }
  return all;
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? Number.NaN;
}
