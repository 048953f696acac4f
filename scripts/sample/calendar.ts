import type { Random } from './random.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A moment some days before `now`, in the hours in which people work (7 to 18 UTC, rarely on a weekend), and never after `now`. */
export function workingMoment(random: Random, now: number, daysAgo: number): number {
  const midnight = Math.floor((now - daysAgo * DAY) / DAY) * DAY;
  const sinceFriday = [2, 0, 0, 0, 0, 0, 1][new Date(midnight).getUTCDay()] ?? 0;
  const isWeekday = random.chance(0.85);
  const at = midnight - (isWeekday ? sinceFriday * DAY : 0) + random.int(7 * 60, 18 * 60) * MINUTE + random.int(0, 59_000);
  return Math.min(at, now - random.int(1, 45) * MINUTE);
}

export function iso(time: number): string {
  return new Date(time).toISOString();
}
