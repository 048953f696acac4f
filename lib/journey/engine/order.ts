import type { PersonHistory } from '../program.ts';
import type { RecencyLeaf, SequenceLeaf } from './compiled.ts';
import { addSpan, NO_TIMELINE, type Spans, type Timeline } from './spans.ts';

/** A sequence holds from the first time that it was completed near enough to its beginning; each completion is a moment. Events of one time are in no order. */
export function sequenceTimeline(leaf: SequenceLeaf, history: PersonHistory): Timeline {
  const starts = latestStarts(leaf, history);
  const last = leaf.steps.at(-1) ?? 0;
  const moments: number[] = [];
  for (const [index, start] of starts.entries()) {
    const time = history.times[last]?.[index] ?? 0;
    if (Number.isFinite(start) && time - start <= leaf.window && time > (moments.at(-1) ?? Number.NEGATIVE_INFINITY)) moments.push(time);
  }
  const [first] = moments;
  return first === undefined ? NO_TIMELINE : { spans: [first, Number.POSITIVE_INFINITY], moments };
}

/** For each event of the last step the latest beginning of a sequence that it completes; −Infinity where it completes none. */
function latestStarts({ steps }: SequenceLeaf, history: PersonHistory): readonly number[] {
  let starts: readonly number[] = [];
  let before: ArrayLike<number> = [];
  for (const [step, pattern] of steps.entries()) {
    const times = history.times[pattern] ?? [];
    const count = history.counts[pattern] ?? 0;
    const next: number[] = [];
    for (let i = 0, j = 0; i < count; i += 1) {
      const time = times[i] ?? 0;
      while (j < starts.length && (before[j] ?? 0) < time) j += 1;
      next.push(step === 0 ? time : (starts[j - 1] ?? Number.NEGATIVE_INFINITY));
    }
    if (next.length === 0) return [];
    starts = next;
    before = times;
  }
  return starts;
}

/** From so long after an event until the next one. */
export function recencySpans({ pattern, silence }: RecencyLeaf, history: PersonHistory): Spans {
  const times = history.times[pattern];
  const count = history.counts[pattern] ?? 0;
  const spans: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const start = (times?.[i] ?? 0) + silence;
    const end = i + 1 < count ? (times?.[i + 1] ?? 0) : Number.POSITIVE_INFINITY;
    if (start < end) addSpan(spans, start, end);
  }
  return spans;
}
