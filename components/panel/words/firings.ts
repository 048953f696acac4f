import type { Say } from '#components/language/use-words.ts';
import type { JourneyView, TriggerFiring } from '#lib/contract/journey.ts';
import type { Numbers } from '#lib/words/numbers.ts';

/** What a firing gave and gives: `Fired 3 times, last on 3 Nov. 15 points then, 14.3 now: they fade with time.` */
export function pointsSentence(firing: TriggerFiring, day: string, say: Say<'why'>, numbers: Numbers): string {
  const { times } = firing;
  const when = times > 1 ? say('firedTimes', { times, day }) : say('firedOnce', { day });
  return `${when} ${worthSentence(firing, say, numbers)}`;
}

function worthSentence({ pointsThen, pointsNow, cappedBy }: TriggerFiring, say: Say<'why'>, numbers: Numbers): string {
  if (pointsThen === 0 && pointsNow === 0) return say('noPoints');
  const count = Math.abs(pointsThen);
  const then = numbers.points(pointsThen);
  if (pointsThen === pointsNow) return say('same', { count, points: then });
  const hasFaded = cappedBy === null && Math.abs(pointsNow) < count;
  return say(hasFaded ? 'faded' : 'changed', { count, then, now: numbers.points(pointsNow) });
}

/** What a line of a sum adds: `3 times, at its limit`. */
export function shortNote({ times, cappedBy }: TriggerFiring, say: Say<'score'>): string | null {
  const notes = [...(times > 1 ? [say('times', { count: times })] : []), ...(cappedBy === null ? [] : [say('atLimit')])];
  return notes.length === 0 ? null : notes.join(' · ');
}

export type Momentum = JourneyView['momentum'];

/** `Rising: 27 new points of interest in 30 days; 9.5 on average in each of the three times 30 days before.` */
export function momentumSentence({ days, now, before, trend }: Momentum, say: Say<'score'>, numbers: Numbers): string {
  if (trend === 'quiet') return say('quiet', { days: days * 4 });
  return say('momentum', { trend: say(`trend.${trend}`), now: numbers.points(now), before: numbers.points(before), days });
}
