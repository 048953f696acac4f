import type { TriggerFiring } from '../../contract/journey.ts';
import type { Program } from '../program.ts';
import type { Pools } from './compiled.ts';
import { ownPoints, type Track } from './track.ts';

/** Points of both axes, what speaks for somebody and what against apart: the one only fades, the other only comes back. */
export type Scores = { fitFor: number; fitAgainst: number; interestFor: number; interestAgainst: number };

export function noScores(): Scores {
  return { fitFor: 0, fitAgainst: 0, interestFor: 0, interestAgainst: 0 };
}

/** A trigger's points at a time: within its own cap, and as they count after the caps that it shares. */
export type Part = { track: Track; own: number; points: number; cappedBy: TriggerFiring['cappedBy'] };

/** Writes the scores at a time at which nothing new has happened yet into `scores`. Every part lies on the exact grid, so they are the exact sums of `partsAt`. */
export function scoresAt({ pools }: Program, fired: readonly Track[], time: number, scores: Scores): Scores {
  scores.fitFor = scores.fitAgainst = scores.interestFor = scores.interestAgainst = 0;
  if (pools !== null) fillPools(pools);
  for (const track of fired) {
    const own = ownPoints(track, time);
    if (own !== 0) add(scores, track, pools === null ? own : takeFrom(pools, track, own));
  }
  return scores;
}

/**
 * Points are handed out in the definition's order; each cap counts what was given before: the group's, and that of passive events. What speaks against
 * somebody is not limited by them.
 */
export function partsAt({ pools }: Program, fired: readonly Track[], time: number): Part[] {
  if (pools !== null) fillPools(pools);
  return fired
    .filter(({ compiled }) => compiled.axis !== null)
    .map((track) => {
      const own = ownPoints(track, time);
      const groupLeft = pools?.left[track.compiled.group] ?? Number.POSITIVE_INFINITY;
      const points = pools === null ? own : takeFrom(pools, track, own);
      return { track, own, points, cappedBy: points === own ? null : points === groupLeft ? 'group' : 'passive' };
    });
}

function fillPools(pools: Pools): void {
  pools.left.set(pools.caps);
}

/** Hands out what the shared caps leave of a trigger's own points. */
function takeFrom({ left }: Pools, { compiled: { group, passive } }: Track, own: number): number {
  if (own <= 0) return own;
  const last = left.length - 1;
  const groupLeft = group < 0 ? own : (left[group] ?? own);
  const passiveLeft = passive ? (left[last] ?? own) : own;
  const points = Math.min(own, groupLeft, passiveLeft);
  if (group >= 0) left[group] = groupLeft - points;
  if (passive) left[last] = passiveLeft - points;
  return points;
}

function add(scores: Scores, { compiled: { axis } }: Track, points: number): void {
  if (axis === 'fit') {
    if (points > 0) scores.fitFor += points;
    else scores.fitAgainst += points;
  } else if (axis === 'interest') {
    if (points > 0) scores.interestFor += points;
    else scores.interestAgainst += points;
  }
}
