import type { DefinitionBody } from '../contract/definition.ts';
import type { JourneyView } from '../contract/journey.ts';
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
export function judge({ facts, definition, now }: JudgeInput): JourneyView {
  return {
    asOf: now.toISOString(),
    definitionVersion: definition.version,
    lifecycle: { stage: 'lead', since: facts.createdAt, why: 'We have their contact details.', actor: null },
    journey: { stage: 'unaware', since: facts.createdAt, why: 'Nothing seen yet.', actor: null },
    fitScore: 0,
    interestScore: 0,
    grade: 'D4',
    firings: [],
    enoughData: false,
    handover: null,
  };
}
