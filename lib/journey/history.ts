import type { JourneyEvent } from './types.ts';

/** Events that count at `now`: each id once, none from the future, in one order whatever order they came in. */
export function settledEvents(events: readonly JourneyEvent[], now: number): JourneyEvent[] {
  const seen = new Set<string>();
  return events
    .filter((event) => event.ts <= now && event.ts >= 0)
    .sort((a, b) => a.ts - b.ts || compare(a.id, b.id) || compare(a.name, b.name))
    .filter((event) => !seen.has(event.id) && seen.add(event.id));
}

/** Events by name, each list in the order given. */
export function byName(events: readonly JourneyEvent[]): Map<string, JourneyEvent[]> {
  const groups = new Map<string, JourneyEvent[]>();
  for (const event of events) {
    const group = groups.get(event.name);
    if (group === undefined) groups.set(event.name, [event]);
    else group.push(event);
  }
  return groups;
}

/** How many of the ascending numbers are at most `limit`. */
export function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
