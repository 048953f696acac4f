import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition of the outside world by asking again and again.
 * @throws when it does not come true within `withinMs`, naming what was awaited and the last answer
 */
export async function until<T>(what: string, ask: () => Promise<T | false | null | undefined>, withinMs = 20_000): Promise<T> {
  const end = performance.now() + withinMs;
  let last: unknown;
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
      last = answer;
    } catch (error) {
      last = error;
    }
    await pause(25);
  }
  throw new Error(`Waited ${withinMs} ms in vain for ${what}; last: ${String(last)}`);
}
