import type { TriggerFiring } from '../../contract/journey.ts';
import type { Program } from '../program.ts';
import { ownPoints, type Track } from './track.ts';

/** Points of both axes, what speaks for somebody and what against apart: the one only fades, the other only comes back. */
export type Scores = { fitFor: number; fitAgainst: number; interestFor: number; interestAgainst: number };

/** A trigger's points at a time: within its own cap, and as they count after the caps that it shares. */
export type Part = { track: Track; own: number; points: number; cappedBy: TriggerFiring['cappedBy'] };

/** The scores at a time at which nothing new has happened yet. Every part lies on the exact grid, so they are the exact sums of `partsAt`. */
export function scoresAt(program: Program, tracks: readonly (Track | undefined)[], time: number): Scores {
  const scores: Scores = { fitFor: 0, fitAgainst: 0, interestFor: 0, interestAgainst: 0 };
  if (program.pools !== null) {
    for (const part of partsAt(program, tracks, time)) add(scores, part.track, part.points);
    return scores;
  }
  for (const track of tracks) {
    if (track !== undefined) add(scores, track, ownPoints(track, time));
  }
  return scores;
}

/**
 * Points are handed out in the definition's order; each cap counts what was given before: the group's, and that of passive events. What speaks against
 * somebody is not limited by them.
 */
export function partsAt({ pools }: Program, tracks: readonly (Track | undefined)[], time: number): Part[] {
  const groupsLeft = [...(pools?.groups ?? [])];
  let passiveLeft = pools?.passive ?? Number.POSITIVE_INFINITY;
  const parts: Part[] = [];
  for (const track of tracks) {
    if (track === undefined || track.compiled.axis === null) continue;
    const own = ownPoints(track, time);
    const { group, passive } = track.compiled;
    const groupLeft = groupsLeft[group] ?? Number.POSITIVE_INFINITY;
    const points = Math.min(own, groupLeft, passive ? passiveLeft : Number.POSITIVE_INFINITY);
    const given = Math.max(points, 0);
    if (group >= 0) groupsLeft[group] = groupLeft - given;
    if (passive) passiveLeft -= given;
    parts.push({ track, own, points, cappedBy: points === own ? null : points === groupLeft ? 'group' : 'passive' });
  }
  return parts;
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
