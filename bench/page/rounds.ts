import { createRandom } from '#scripts/sample/random.ts';
import type { Arm } from './arms.ts';
import { measureView } from './measure.ts';
import type { View } from './view.ts';

/** The views of one record, by arm. */
export type Round = ReadonlyMap<string, View>;

export type RoundPlan = {
  arms: readonly Arm[];
  records: readonly { url: string; person: string }[];
  rounds: number;
  warmUp: number;
  seed: number;
  say: (line: string) => void;
  stop: AbortSignal;
};

/**
 * Measures round by round: in each, every arm opens the same record, in an order drawn anew. Returns the rounds that count;
 * one in which an arm failed is told and left out, and a stop ends the run with what there is.
 */
export async function measureRounds({ arms, records, rounds, warmUp, seed, say, stop }: RoundPlan): Promise<Round[]> {
  const random = createRandom(seed, 'page bench');
  const measured: Round[] = [];
  for (const [at, record] of random
    .shuffled(records)
    .slice(0, warmUp + rounds)
    .entries()) {
    if (stop.aborted) break;
    say(at < warmUp ? `Warming up, ${at + 1} of ${warmUp}` : `Round ${at - warmUp + 1} of ${rounds}`);
    const round = await measureRound(random.shuffled(arms), record, say);
    if (round !== null && at >= warmUp) measured.push(round);
  }
  return measured;
}

async function measureRound(arms: readonly Arm[], record: RoundPlan['records'][number], say: RoundPlan['say']): Promise<Round | null> {
  const views = new Map<string, View>();
  for (const arm of arms) {
    try {
      views.set(arm.name, await measureView(arm, record));
    } catch (error) {
      say(`This round does not count, "${arm.name}" failed: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
  return views;
}
