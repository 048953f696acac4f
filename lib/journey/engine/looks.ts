import { DAY } from '../decay.ts';
import type { CompiledRules } from './compiled.ts';
import { noScores, type Scores, scoresAt } from './scores.ts';
import { currentScores, type Levels, levelOf, type Standing } from './standing.ts';

/** The looks that are still to come, by their number of days after `base`. */
type Days = { base: number; first: number; last: number };

/**
 * The next time before `limit` at which decay alone can change a stage; Infinity: none. It is looked at once every 24 hours, counted from the last thing
 * that happened. Of these looks only those are found that can make a difference, so that years without news cost no more than days.
 */
export function nextLook(standing: Standing, base: number, limit: number): number {
  if (!waits(standing)) return Number.POSITIVE_INFINITY;
  const days: Days = { base, first: Math.floor((standing.at - base) / DAY) + 1, last: Math.ceil((limit - base) / DAY) - 1 };
  if (days.first > days.last) return Number.POSITIVE_INFINITY;
  if (standing.lifecycle.isOpen || standing.journey.isOpen) return base + days.first * DAY;
  const next = Math.min(endOfGuard(standing, days), lifecycleCrossing(standing, days));
  return standing.program.rules.journeyUsesScores ? Math.min(next, firstCrossing(standing, days, standing.journey.levels, false)) : next;
}

/** Whether any look can make a difference. */
function waits({ lifecycle, journey, isOwned, mayQualify, program: { rules } }: Standing): boolean {
  return lifecycle.isOpen || journey.isOpen || rules.journeyUsesScores || (!isOwned && (mayQualify || rules.lifecycleUsesScores));
}

/** The first look after the guard of somebody whom judging made an MQL: from there on lower scores send them back. */
function endOfGuard({ lifecycle, isOwned, handedOverAt, program }: Standing, { base, first, last }: Days): number {
  const guardEnd = handedOverAt + program.rules.guard;
  if (lifecycle.stage !== 'mql' || isOwned || guardEnd <= lifecycle.settledAt) return Number.POSITIVE_INFINITY;
  const day = Math.max(first, Math.ceil((guardEnd - base) / DAY));
  return day > last ? Number.POSITIVE_INFINITY : base + day * DAY;
}

/** When the lifecycle can notice that a score has crossed a bound: on rules that look at scores, as an MQL after the guard, or where a score can rise. */
function lifecycleCrossing(standing: Standing, days: Days): number {
  const { lifecycle, isOwned, handedOverAt, program } = standing;
  const { rules } = program;
  if (isOwned) return Number.POSITIVE_INFINITY;
  if (rules.lifecycleUsesScores) return firstCrossing(standing, days, lifecycle.levels, false);
  if (lifecycle.stage !== 'mql')
    return canRise(standing) ? firstCrossing(standing, days, lifecycle.levels, rules.isMonotone) : Number.POSITIVE_INFINITY;
  return lifecycle.settledAt < handedOverAt + rules.guard
    ? Number.POSITIVE_INFINITY
    : firstCrossing(standing, days, lifecycle.levels, false);
}

/** Whether a score can rise by time alone: something that spoke against them fades, or a shared cap gets room. A matrix may like lower ones, too. */
function canRise(standing: Standing): boolean {
  const { program } = standing;
  if (!program.rules.isMonotone || program.pools?.canRise === true) return true;
  if (!program.rules.hasFadingAgainst) return false;
  const { fitAgainst, interestAgainst } = currentScores(standing);
  return fitAgainst + interestAgainst < 0;
}

/** The first look at which a score stands at another level than it did when the axis was judged last, or only at a higher one. */
function firstCrossing(standing: Standing, { base, first, last }: Days, levels: Levels, onlyRises: boolean): number {
  const { program, fired } = standing;
  const { bounds } = program.rules;
  const scoresOn = (day: number) => scoresAt(program, fired, base + day * DAY, noScores());
  const day = program.pools?.canRise === true ? scan() : search(first - 1, currentScores(standing), last, scoresOn(last));
  return day === null ? Number.POSITIVE_INFINITY : base + day * DAY;

  function scan(): number | null {
    for (let one = first; one <= last; one += 1) {
      const scores = scoresOn(one);
      if (mayCross(bounds, levels, onlyRises, scores, scores)) return one;
    }
    return null;
  }

  /** The first such day in (from, to]: halves the time, and leaves out what lies safely between the scores at both of its ends. */
  function search(from: number, atStart: Scores, to: number, atEnd: Scores): number | null {
    if (!mayCross(bounds, levels, onlyRises, atStart, atEnd)) return null;
    if (to - from === 1) return mayCross(bounds, levels, onlyRises, atEnd, atEnd) ? to : null;
    const middle = (from + to) >> 1;
    const between = scoresOn(middle);
    return search(from, atStart, middle, between) ?? search(middle, between, to, atEnd);
  }
}

/** Whether a score can have crossed a bound at a time between two: what speaks for somebody only fades meanwhile, and so does what speaks against them. */
function mayCross(bounds: CompiledRules['bounds'], levels: Levels, onlyRises: boolean, start: Scores, end: Scores): boolean {
  return (
    levelOf(bounds.fit, start.fitFor + end.fitAgainst) > levels.fit ||
    levelOf(bounds.interest, start.interestFor + end.interestAgainst) > levels.interest ||
    (!onlyRises &&
      (levelOf(bounds.fit, end.fitFor + start.fitAgainst) < levels.fit ||
        levelOf(bounds.interest, end.interestFor + start.interestAgainst) < levels.interest))
  );
}
