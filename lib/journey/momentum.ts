import type { Momentum } from '../contract/journey.ts';
import { DAY } from './decay.ts';
import { countUpTo } from './engine/search.ts';
import { gainOf, type Track } from './engine/track.ts';
import { exact } from './points.ts';

const DAYS = 30;
/** Periods before this one that it is held against. */
const BEFORE = 3;

/** Interest in the last 30 days against the mean of the three periods before: the points that firings of interest triggers added. */
export function momentumAt(fired: readonly Track[], time: number): Momentum {
  const now = given(fired, time - DAYS * DAY, time);
  const before = exact(given(fired, time - (BEFORE + 1) * DAYS * DAY, time - DAYS * DAY) / BEFORE);
  return { days: DAYS, now, before, trend: trendOf(now, before) };
}

function given(fired: readonly Track[], after: number, upTo: number): number {
  let sum = 0;
  for (const track of fired) {
    if (track.compiled.trigger.kind !== 'interest') continue;
    const last = countUpTo(track.moments, upTo);
    for (let index = countUpTo(track.moments, after); index < last; index += 1) sum += gainOf(track, index);
  }
  return exact(sum);
}

function trendOf(now: number, before: number): Momentum['trend'] {
  if (now === 0 && before === 0) return 'quiet';
  if (Math.abs(now - before) < Math.abs(before) / 4) return 'steady';
  return now > before ? 'rising' : 'falling';
}
