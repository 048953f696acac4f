import type { JourneyView, TriggerFiring } from '#lib/contract/journey.ts';
import { roundToSum } from '../words/points.ts';

export type ScoreLine = { firing: TriggerFiring; points: number };

/** One of the two scores, with the lines that make it up: shown numbers sum to the shown total exactly. */
export type ScoreSum = {
  lines: ScoreLine[];
  total: number;
  /** What the lines leave unexplained; 0 unless the answer is faulty. It is shown, never hidden. */
  unexplained: number;
};

export type Score = { fit: ScoreSum; interest: ScoreSum };

/** The score as lines that add up. What rules a person out without points is no part of a sum. */
export function scoreOf(journey: JourneyView): Score {
  const counted = journey.firings.filter((firing) => firing.kind !== 'disqualifying' || firing.pointsNow !== 0);
  const split = splits.map((belongsToFit) => ({
    fit: counted.filter(belongsToFit),
    interest: counted.filter((firing) => !belongsToFit(firing)),
  }));
  const exact = split.find(({ fit, interest }) => isSum(fit, journey.fitScore) && isSum(interest, journey.interestScore));
  const { fit, interest } = exact ?? split[0] ?? { fit: [], interest: [] };
  return { fit: sumOf(fit, journey.fitScore), interest: sumOf(interest, journey.interestScore) };
}

/** Points of each firing as the score shows them, by trigger. */
export function pointsByTrigger(score: Score): ReadonlyMap<string, number> {
  return new Map([...score.fit.lines, ...score.interest.lines].map(({ firing, points }) => [firing.triggerId, points]));
}

/**
 * Which score a firing counts in. Fit and interest say so themselves; a negative or disqualifying one counts where its facts are:
 * attributes are fit, behaviour is interest. The other two are for definitions that keep them all on one side.
 */
const splits: readonly ((firing: TriggerFiring) => boolean)[] = [
  ({ kind, clauses }) => kind === 'fit' || (kind !== 'interest' && clauses.every((c) => c.evidence.every((e) => e.type === 'attribute'))),
  ({ kind }) => kind === 'fit',
  ({ kind }) => kind !== 'interest',
];

const TINY = 1e-6;

function isSum(firings: readonly TriggerFiring[], score: number): boolean {
  return Math.abs(firings.reduce((sum, firing) => sum + firing.pointsNow, 0) - score) < TINY;
}

function sumOf(firings: readonly TriggerFiring[], score: number): ScoreSum {
  const { parts, total } = roundToSum(firings.map((firing) => firing.pointsNow));
  const lines = firings.map((firing, index) => ({ firing, points: parts[index] ?? 0 }));
  return { lines, total, unexplained: isSum(firings, score) ? 0 : score - total };
}
