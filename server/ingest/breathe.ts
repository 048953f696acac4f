import { setImmediate } from 'node:timers/promises';

/** Goes through many items and lets other requests have their turn in between: an import must not hold up anybody's panel. */
export async function forEachBreathing<T>(items: readonly T[], work: (item: T, index: number) => void): Promise<void> {
  let until = performance.now() + LONGEST_MS;
  for (const [index, item] of items.entries()) {
    work(item, index);
    if (index % 50 !== 0 || performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + LONGEST_MS;
  }
}

const LONGEST_MS = 20;
