import type { Momentum } from '../contract/journey.ts';
import { DAY } from './decay.ts';
import { countUpTo } from './engine/search.ts';
import type { Track } from './engine/track.ts';
import { exact } from './points.ts';

const DAYS = 30;
/** Periods before this one that it is held against. */
const BEFORE = 3;

/** Interest in the last 30 days against the mean of the three periods before: the points that firings of interest triggers gave when they fired. */
export function momentumAt(fired: readonly Track[], time: number): Momentum {
  const now = given(fired, time - DAYS * DAY, time);
  const before = exact(given(fired, time - (BEFORE + 1) * DAYS * DAY, time - DAYS * DAY) / BEFORE);
  return { days: DAYS, now, before, trend: trendOf(now, before) };
}

function given(fired: readonly Track[], after: number, upTo: number): number {
  return fired.reduce(
    (sum, { compiled, moments }) =>
      compiled.trigger.kind === 'interest' ? sum + exact(compiled.worth) * (countUpTo(moments, upTo) - countUpTo(moments, after)) : sum,
    0,
  );
}

function trendOf(now: number, before: number): Momentum['trend'] {
  if (now === 0 && before === 0) return 'quiet';
  if (Math.abs(now - before) < Math.abs(before) / 4) return 'steady';
  return now > before ? 'rising' : 'falling';
}
