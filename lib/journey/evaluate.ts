import { countUpTo } from './engine/search.ts';
import { fitOf, interestOf, newStanding } from './engine/standing.ts';
import { sweep } from './engine/sweep.ts';
import { type Track, trackOf } from './engine/track.ts';
import { compareMoves } from './history.ts';
import type { Evaluation, PersonHistory, Program } from './program.ts';

/** An evaluation that can still be asked for the parts of its scores. */
export type FullEvaluation = Omit<Evaluation, 'fired'> & { fired: readonly Track[]; startedAt: number };

/**
 * What became of a person up to `now`: the one numeric core of every judgement. The past decides and nothing else: events and steps after `now` do not count,
 * and an earlier evaluation is the beginning of every later one.
 */
export function evaluate(program: Program, history: PersonHistory, now: number): FullEvaluation {
  const known = upTo(history, now);
  const tracks = program.triggers.map((compiled) => trackOf(compiled, known, now));
  const fired = tracks.filter((track) => track !== undefined);
  let startedAt = Math.min(known.knownSince, known.moves[0]?.at ?? now);
  for (const { moments } of fired) startedAt = Math.min(startedAt, moments[0] ?? startedAt);
  const standing = newStanding(program, tracks, fired, startedAt);
  sweep(standing, known.moves, now);
  standing.at = now;
  const { lifecycle, journey } = standing;
  return {
    lifecycle: lifecycle.steps,
    journey: journey.steps,
    fired,
    handovers: lifecycle.steps.filter(({ stage }) => stage === 'mql').map(({ at }) => at),
    fit: fitOf(standing),
    interest: interestOf(standing),
    startedAt,
  };
}

/** The past without what lies after `now` and with its steps in order; most often the very same. */
function upTo(history: PersonHistory, now: number): PersonHistory {
  const { times, counts, moves, knownSince } = history;
  const isInOrder = moves.every((move, index) => index === 0 || compareMoves(moves[index - 1] ?? move, move) <= 0);
  const isAfter = times.some((own, pattern) => (own[(counts[pattern] ?? 0) - 1] ?? 0) > now);
  if (!isAfter && isInOrder && knownSince <= now && (moves.at(-1)?.at ?? 0) <= now) return history;
  return {
    ...history,
    knownSince: Math.min(knownSince, now),
    counts: counts.map((count, pattern) => countUpTo(times[pattern] ?? [], now, count)),
    moves: moves.filter(({ at }) => at <= now).sort(compareMoves),
  };
}
