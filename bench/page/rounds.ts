import { createRandom } from '#scripts/sample/random.ts';
import type { View } from './view.ts';

/** The views of one record, by arm. */
export type Round = ReadonlyMap<string, View>;

/** A record to open, and who the panel is to show on it. */
export type BenchRecord = { url: string; person: string };

export type RoundPlan<A extends { name: string }> = {
  arms: readonly A[];
  records: readonly BenchRecord[];
  measure: (arm: A, record: BenchRecord) => Promise<View>;
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
export async function measureRounds<A extends { name: string }>(plan: RoundPlan<A>): Promise<Round[]> {
  const { arms, records, rounds, warmUp, seed, say, stop } = plan;
  const random = createRandom(seed, 'page bench');
  const measured: Round[] = [];
  for (const [at, record] of random
    .shuffled(records)
    .slice(0, warmUp + rounds)
    .entries()) {
    if (stop.aborted) break;
    say(at < warmUp ? `Warming up, ${at + 1} of ${warmUp}` : `Round ${at - warmUp + 1} of ${rounds}`);
    const round = await measureRound(plan, random.shuffled(arms), record);
    if (round !== null && at >= warmUp) measured.push(round);
  }
  return measured;
}

async function measureRound<A extends { name: string }>(
  { measure, say, stop }: RoundPlan<A>,
  arms: readonly A[],
  record: BenchRecord,
): Promise<Round | null> {
  const views = new Map<string, View>();
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
