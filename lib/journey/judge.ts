import type { Condition } from '../contract/condition.ts';
import type { DefinitionBody } from '../contract/definition.ts';
import type { JourneyView } from '../contract/journey.ts';
import { attributeOf } from './clauses.ts';
import { firingsAt } from './firings.ts';
import { gradeOf } from './grade.ts';
import { byName, settledEvents } from './history.ts';
import { journeyStageAt } from './journey-stage.ts';
import { type LifecycleEntry, lifecycleOf } from './lifecycle.ts';
import { momentumAt } from './momentum.ts';
import { isLive, scoreAt, type TriggerPast, triggerPasts } from './triggers.ts';
import type { Facts, JourneyEvent, StageMove } from './types.ts';

export type JudgeInput = {
  facts: Facts;
  /** In any order, with or without repeats; events after `now` do not count yet. */
  events: readonly JourneyEvent[];
  moves: readonly StageMove[];
  definition: { body: DefinitionBody; version: number };
  now: Date;
};

/** Where the buyer stands at `now` under one definition version. Pure: the same input gives the same view, on any machine. */
export function judge(input: JudgeInput): JourneyView {
  const { time, pasts, startedAt, ledger, enoughData } = trace(input);
  const { body, version } = input.definition;
  const fitScore = scoreAt(pasts, 'fit', time);
  const interestScore = scoreAt(pasts, 'interest', time);
  const last = ledger.at(-1);
  if (last === undefined) throw new Error('A lifecycle ledger is never empty');
  return {
    asOf: input.now.toISOString(),
    definitionVersion: version,
    lifecycle: { stage: last.stage, since: new Date(last.at).toISOString(), why: last.why, actor: last.actor },
    journey: journeyStageAt(body.journey, pasts, startedAt, time),
    fitScore,
    interestScore,
    grade: gradeOf(fitScore, interestScore, body.grades),
    firings: firingsAt(pasts, time, version),
    momentum: momentumAt(pasts, time),
    against: against(pasts, time),
    enoughData,
    handover: last.stage === 'mql' ? handover(last.at, body) : null,
  };
}

/** The lifecycle ledger up to `now`, oldest first: what `judge` shows is its last entry. */
export function lifecycleLedger(input: JudgeInput): LifecycleEntry[] {
  return trace(input).ledger;
}

type Trace = { time: number; pasts: TriggerPast[]; startedAt: number; ledger: LifecycleEntry[]; enoughData: boolean };

function trace({ facts, events, moves, definition: { body }, now }: JudgeInput): Trace {
  const time = now.getTime();
  const named = byName(settledEvents(events, time));
  const knownSince = Math.min(Date.parse(facts.createdAt), time);
  const pasts = triggerPasts(body.triggers, facts, named, knownSince);
  const pastMoves = moves.filter((move) => Date.parse(move.at) <= time);
  const startedAt = Math.min(knownSince, ...pasts.map((past) => past.moments[0] ?? time), ...pastMoves.map((move) => Date.parse(move.at)));
  const asked = body.triggers.filter(({ kind }) => kind === 'fit' || kind === 'interest').flatMap((trigger) => trigger.clauses);
  return {
    time,
    pasts,
    startedAt,
    ledger: lifecycleOf(body, pasts, pastMoves, startedAt, time),
    enoughData: pastMoves.length > 0 || pasts.length > 0 || asked.some((clause) => isAnswered(clause, facts, named)),
  };
}

/** Whether anything is known of what a clause asks for: then its not holding says something, too. */
function isAnswered(clause: Condition, facts: Facts, named: ReadonlyMap<string, JourneyEvent[]>): boolean {
  if (clause.type === 'behaviour') return named.has(clause.event);
  if (clause.type !== 'attribute') return false;
  const value = attributeOf((clause.of === 'person' ? facts.person : facts.account)?.attributes, clause.name);
  return value !== null && value !== '';
}

function against(pasts: readonly TriggerPast[], time: number): string[] {
  const kinds = ['disqualifying', 'negative'] as const;
  return kinds
    .flatMap((kind) => pasts.filter(({ trigger }) => trigger.kind === kind).filter((past) => isLive(past, time)))
    .map((past) => past.trigger.name);
}

function handover(at: number, { handover: { slaHours } }: DefinitionBody): JourneyView['handover'] {
  return { at: new Date(at).toISOString(), dueAt: new Date(at + slaHours * 3_600_000).toISOString() };
}
