import type { JourneyView, TriggerFiring } from '#lib/contract/journey.ts';
import { pointsWord } from './points.ts';
import { dayWord } from './time.ts';

/** What a firing gave and gives: `Fired 3 times, last on 3 Nov. 15 points then, 14.3 now: they fade with time.` */
export function pointsSentence(firing: TriggerFiring, now: Date): string {
  const { times, firedAt, pointsThen, pointsNow, cappedBy } = firing;
  const day = dayWord(firedAt, now);
  const when = times > 1 ? `Fired ${times} times, last on ${day}.` : `Fired on ${day}.`;
  if (pointsThen === 0 && pointsNow === 0) return `${when} It gives no points.`;
  if (pointsThen === pointsNow) return `${when} ${pointsWord(pointsThen)} points then and now.`;
  const why = cappedBy === null && Math.abs(pointsNow) < Math.abs(pointsThen) ? ': they fade with time' : '';
  return `${when} ${pointsWord(pointsThen)} points then, ${pointsWord(pointsNow)} now${why}.`;
}

type Cap = NonNullable<TriggerFiring['cappedBy']>;

const CAPS: Readonly<Record<Cap, string>> = {
  trigger: 'Limited: this rule gives no more than that, however often it fires.',
  group: 'Limited: this rule and those of its group together give no more than that.',
  passive: 'Limited: what only happens to people, such as mail that was opened, gives no more than that.',
};

/** Which limit took points away. */
export function capSentence(cap: Cap): string {
  return CAPS[cap];
}

/** The same in two words, for a line of a sum. */
export function shortNote({ times, cappedBy }: TriggerFiring): string | null {
  const notes = [...(times > 1 ? [`${times} times`] : []), ...(cappedBy === null ? [] : ['at its limit'])];
  return notes.length === 0 ? null : notes.join(', ');
}

export type Momentum = JourneyView['momentum'];

export const MOMENTUM: Readonly<Record<Momentum['trend'], string>> = {
  rising: 'Rising',
  steady: 'Steady',
  falling: 'Falling',
  quiet: 'Quiet',
};

/** `Rising: 27 new points of interest in 30 days; 9.5 on average in each of the three times 30 days before.` */
export function momentumSentence({ days, now, before, trend }: Momentum): string {
  if (trend === 'quiet') return `Quiet: no new points of interest in ${days * 4} days.`;
  return `${MOMENTUM[trend]}: ${pointsWord(now)} new points of interest in ${days} days; ${pointsWord(before)} on average in each of the three times ${days} days before.`;
}
