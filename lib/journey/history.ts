import { LifecycleStage } from '../contract/vocabulary.ts';
import type { Move, PersonHistory, Program } from './program.ts';
import type { JourneyEvent } from './types.ts';

/** A past to be filled for one person after another; it grows with the largest and keeps that room. */
export function newHistory({ patternCount, attributes }: Pick<Program, 'patternCount' | 'attributes'>): PersonHistory {
  return {
    knownSince: 0,
    times: Array.from({ length: patternCount }, () => new Float64Array(8)),
    counts: new Int32Array(patternCount),
    attributes: new Uint8Array(attributes.length),
    moves: [],
  };
}

/** Empties it for the next person. */
export function clearHistory(history: PersonHistory): void {
  history.knownSince = 0;
  history.counts.fill(0);
  history.attributes.fill(0);
  history.moves = [];
}

/** Adds an event to the patterns that it matches. It must not lie before the one that was added last. */
export function addEvent(history: PersonHistory, patterns: readonly number[], at: number): void {
  for (const pattern of patterns) {
    const count = history.counts[pattern] ?? 0;
    const times = roomFor(history, pattern, count);
    times[count] = at;
    history.counts[pattern] = count + 1;
  }
}

function roomFor(history: PersonHistory, pattern: number, count: number): Float64Array {
  const times = history.times[pattern] ?? new Float64Array(8);
  if (count < times.length) return times;
  const larger = new Float64Array(times.length * 2);
  larger.set(times);
  history.times[pattern] = larger;
  return larger;
}

/**
 * The order in which steps count: by time; of several at one time, as imports with dates alone bring them, the one that is further on comes last.
 */
export function compareMoves(a: Move, b: Move): number {
  return a.at - b.at || STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage);
}

const STAGES = LifecycleStage.options;

/** Events that count at `now`: each id once, none from the future, in one order whatever order they came in. */
export function settledEvents(events: readonly JourneyEvent[], now: number): JourneyEvent[] {
  const seen = new Set<string>();
  return events
    .filter((event) => event.ts <= now && event.ts >= 0)
    .sort((a, b) => a.ts - b.ts || compare(a.id, b.id) || compare(a.name, b.name))
    .filter((event) => !seen.has(event.id) && seen.add(event.id));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
