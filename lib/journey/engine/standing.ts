import type { JourneyStage, LifecycleStage } from '../../contract/vocabulary.ts';
import type { Program, Step } from '../program.ts';
import type { CompiledRule, CompiledRules } from './compiled.ts';
import { noScores, type Scores, scoresAt } from './scores.ts';
import type { Track } from './track.ts';

/** Where somebody stands while their past is walked through. */
export type Standing = {
  program: Program;
  /** Triggers that fire at some time, in the definition's order. */
  fired: readonly Track[];
  /** The same by index of the trigger; undefined: it never fires. */
  tracks: readonly (Track | undefined)[];
  /** Those that disqualify. */
  disqualifying: readonly Track[];
  /** Whether all points together could make an MQL at any time; most people's never can, and their scores need no watching. */
  mayQualify: boolean;
  /** The time that is looked at. */
  at: number;
  lifecycle: Place<LifecycleStage>;
  journey: Place<JourneyStage>;
  /** Whether the lifecycle stage is people's or the CRM's alone to take back. */
  isOwned: boolean;
  handedOverAt: number;
  /** No hand-over before this. */
  guardedUntil: number;
  scores: Scores;
  scoredAt: number;
};

export type Place<Stage> = {
  stage: Stage | null;
  since: number;
  /** The definition's rule that gave the stage; −1: none did. */
  rule: number;
  /** The trigger that was the reason; −1: none was. */
  cause: number;
  steps: Step<Stage>[];
  /** When it was judged last, and between which bounds the scores stood then. */
  settledAt: number;
  levels: Levels;
  /** Whether judging again could change it without any news. */
  isOpen: boolean;
};

/** How many of the bounds each score has reached. */
export type Levels = { fit: number; interest: number };

const NONE: readonly Track[] = [];

export function newStanding(program: Program, tracks: Standing['tracks'], fired: readonly Track[], at: number): Standing {
  return {
    program,
    fired,
    tracks,
    disqualifying: program.rules.canDisqualify ? fired.filter(({ compiled }) => compiled.trigger.kind === 'disqualifying') : NONE,
    mayQualify: couldReach(fired, program.rules.leastScores),
    at,
    lifecycle: newPlace(at),
    journey: newPlace(at),
    isOwned: false,
    handedOverAt: Number.NEGATIVE_INFINITY,
    guardedUntil: Number.NEGATIVE_INFINITY,
    scores: noScores(),
    scoredAt: Number.NaN,
  };
}

/** Whether the points of all triggers, none of them faded, reach the scores that the hand-over takes. */
function couldReach(fired: readonly Track[], { fit, interest }: CompiledRules['leastScores']): boolean {
  let fitLeft = fit;
  let interestLeft = interest;
  for (const { compiled, moments } of fired) {
    const most = compiled.each ? Math.min(compiled.cap, compiled.worth * moments.length) : compiled.full;
    if (most <= 0) continue;
    if (compiled.axis === 'fit') fitLeft -= most;
    else interestLeft -= most;
  }
  return fitLeft <= SLACK && interestLeft <= SLACK;
}

/** More than sums can be off by. */
const SLACK = 1e-6;

function newPlace<Stage>(at: number): Place<Stage> {
  return { stage: null, since: at, rule: -1, cause: -1, steps: [], settledAt: at, levels: { fit: 0, interest: 0 }, isOpen: false };
}

export function fitOf(standing: Standing): number {
  const { fitFor, fitAgainst } = currentScores(standing);
  return fitFor + fitAgainst;
}

export function interestOf(standing: Standing): number {
  const { interestFor, interestAgainst } = currentScores(standing);
  return interestFor + interestAgainst;
}

/** Scores at the time that is looked at, worked out once. */
export function currentScores(standing: Standing): Scores {
  if (standing.scoredAt !== standing.at) {
    scoresAt(standing.program, standing.fired, standing.at, standing.scores);
    standing.scoredAt = standing.at;
  }
  return standing.scores;
}

/** Whether a rule gives its stage: once entered by it until its way out opens, else as long as what it is entered by holds. An open way out lets nobody in. */
export function holds(rule: CompiledRule<unknown>, standing: Standing, { rule: current }: { rule: number }): boolean {
  if (rule.exit?.(standing)) return false;
  return (rule.exit !== null && current === rule.index) || rule.enter(standing);
}

/** Notes that an axis has been judged now. */
export function markSettled(standing: Standing, place: Place<LifecycleStage> | Place<JourneyStage>): void {
  const { bounds } = standing.program.rules;
  place.settledAt = standing.at;
  place.levels.fit = levelOf(bounds.fit, fitOf(standing));
  place.levels.interest = levelOf(bounds.interest, interestOf(standing));
}

export function levelOf(bounds: readonly number[], score: number): number {
  let level = 0;
  while (level < bounds.length && score >= (bounds[level] ?? Number.NaN)) level += 1;
  return level;
}
