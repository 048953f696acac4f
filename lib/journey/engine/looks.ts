import { DAY } from '../decay.ts';
import { type Scores, scoresAt } from './scores.ts';
import { currentScores, type Levels, levelOf, type Standing } from './standing.ts';

/** The looks that are still to come, by their number of days after `base`. */
type Days = { base: number; first: number; last: number };
/** What makes a look worth it: scores that stand at other levels than they did when the axis was judged last, or only higher ones. */
type Watch = { levels: Levels; onlyRises: boolean };

/**
 * The next time before `limit` at which decay alone can change a stage; Infinity: none. It is looked at once every 24 hours, counted from the last thing
 * that happened. Of these looks only those are found that can make a difference, so that years without news cost no more than days.
 */
export function nextLook(standing: Standing, base: number, limit: number): number {
  const days: Days = { base, first: Math.floor((standing.at - base) / DAY) + 1, last: Math.ceil((limit - base) / DAY) - 1 };
  if (days.first > days.last) return Number.POSITIVE_INFINITY;
  if (standing.lifecycle.isOpen || standing.journey.isOpen) return base + days.first * DAY;
  const crossings = watchesOf(standing).map((watch) => firstCrossing(standing, days, watch));
  return Math.min(endOfGuard(standing, days), ...crossings);
}

/** The first look after the guard of somebody whom judging made an MQL: from there on lower scores send them back. */
function endOfGuard({ lifecycle, isOwned, handedOverAt, program }: Standing, { base, first, last }: Days): number {
  const guardEnd = handedOverAt + program.rules.guard;
  if (lifecycle.stage !== 'mql' || isOwned || guardEnd <= lifecycle.settledAt) return Number.POSITIVE_INFINITY;
  const day = Math.max(first, Math.ceil((guardEnd - base) / DAY));
  return day > last ? Number.POSITIVE_INFINITY : base + day * DAY;
}

/** Which scores anything waits for now. */
function watchesOf(standing: Standing): readonly Watch[] {
  const { program, lifecycle, journey, isOwned, handedOverAt } = standing;
  const { rules } = program;
  const watches: Watch[] = [];
  if (rules.journeyUsesScores) watches.push({ levels: journey.levels, onlyRises: false });
  if (isOwned) return watches;
  const isGuarded = lifecycle.stage === 'mql' && lifecycle.settledAt < handedOverAt + rules.guard;
  if (rules.lifecycleUsesScores) watches.push({ levels: lifecycle.levels, onlyRises: false });
  else if (lifecycle.stage === 'mql') {
    if (!isGuarded) watches.push({ levels: lifecycle.levels, onlyRises: false });
  } else if (canRise(standing)) watches.push({ levels: lifecycle.levels, onlyRises: rules.isMonotone });
  return watches;
}

/** Whether a score can rise by time alone: something that spoke against them fades, or a shared cap gets room. A matrix may like lower ones, too. */
function canRise(standing: Standing): boolean {
  const { program } = standing;
  if (!program.rules.isMonotone || program.pools?.canRise === true) return true;
  if (!program.rules.hasFadingAgainst) return false;
  const { fitAgainst, interestAgainst } = currentScores(standing);
  return fitAgainst + interestAgainst < 0;
}

function firstCrossing(standing: Standing, { base, first, last }: Days, watch: Watch): number {
  const { program, tracks } = standing;
  const scoresOn = (day: number) => scoresAt(program, tracks, base + day * DAY);
  const day = program.pools?.canRise === true ? scan() : search(first - 1, currentScores(standing), last);
  return day === null ? Number.POSITIVE_INFINITY : base + day * DAY;

  function scan(): number | null {
    for (let one = first; one <= last; one += 1) {
      const scores = scoresOn(one);
      if (mayCross(program.rules.bounds, watch, scores, scores)) return one;
    }
    return null;
  }

  /** The first such day in (from, to]: halves the time, and leaves out what lies safely between the scores at both of its ends. */
  function search(from: number, scores: Scores, to: number, atEnd = scoresOn(to)): number | null {
    if (!mayCross(program.rules.bounds, watch, scores, atEnd)) return null;
    if (to - from === 1) return mayCross(program.rules.bounds, watch, atEnd, atEnd) ? to : null;
    const middle = (from + to) >> 1;
    const between = scoresOn(middle);
    return search(from, scores, middle, between) ?? search(middle, between, to, atEnd);
  }
}

/** Whether a score can have crossed a bound at a time between two: what speaks for somebody only fades meanwhile, and so does what speaks against them. */
function mayCross(bounds: Standing['program']['rules']['bounds'], { levels, onlyRises }: Watch, start: Scores, end: Scores): boolean {
  return (
    levelOf(bounds.fit, start.fitFor + end.fitAgainst) > levels.fit ||
    levelOf(bounds.interest, start.interestFor + end.interestAgainst) > levels.interest ||
    (!onlyRises &&
      (levelOf(bounds.fit, end.fitFor + start.fitAgainst) < levels.fit ||
        levelOf(bounds.interest, end.interestFor + start.interestAgainst) < levels.interest))
  );
}
