import { createRandom } from '#scripts/sample/random.ts';
import type { View } from './view.ts';

/** What was measured of one thing, by arm. */
export type RoundOf<V> = ReadonlyMap<string, V>;
/** The views of one record, by arm. */
export type Round = RoundOf<View>;

export type RoundPlan<A extends { name: string }, R, V> = {
  /** What is measured, as the person at the screen is told. */
  what: string;
  arms: readonly A[];
  records: readonly R[];
  measure: (arm: A, record: R) => Promise<V>;
  rounds: number;
  warmUp: number;
  seed: number;
  say: (line: string) => void;
  stop: AbortSignal;
};

/**
 * Measures round by round: in each, every arm opens the same record, in an order drawn anew. Returns the rounds that count;
 * one in which an arm failed is told and left out, and a stop ends the run with the rounds that are whole.
 */
export async function measureRounds<A extends { name: string }, R, V>(plan: RoundPlan<A, R, V>): Promise<RoundOf<V>[]> {
  const { what, arms, records, rounds, warmUp, seed, say, stop } = plan;
  const random = createRandom(seed, 'page bench');
  const measured: RoundOf<V>[] = [];
  for (const [at, record] of random
    .shuffled(records)
    .slice(0, warmUp + rounds)
    .entries()) {
    if (stop.aborted) break;
    say(`${what}: ${at < warmUp ? `warming up, ${at + 1} of ${warmUp}` : `round ${at - warmUp + 1} of ${rounds}`}`);
    const round = await measureRound(plan, random.shuffled(arms), record);
    if (round !== null && at >= warmUp) measured.push(round);
  }
  return measured;
}

async function measureRound<A extends { name: string }, R, V>(
  { measure, say, stop }: RoundPlan<A, R, V>,
  arms: readonly A[],
  record: R,
): Promise<RoundOf<V> | null> {
  const views = new Map<string, V>();
  for (const arm of arms) {
    if (stop.aborted) return null;
    try {
      views.set(arm.name, await measure(arm, record));
    } catch (error) {
      say(`This round does not count, "${arm.name}" failed: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
  return views;
}
