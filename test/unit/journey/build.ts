import type { Clause, Condition } from '#lib/contract/condition.ts';
import type { Decay, DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import type { Attributes } from '#lib/contract/primitives.ts';
import type { JudgeInput } from '#lib/journey/judge.ts';
import type { JourneyEvent, StageMove } from '#lib/journey/types.ts';

export const DAY = 86_400_000;
export const START = Date.parse('2026-01-01T00:00:00.000Z');

/** The moment some days after 1 January 2026. */
export function day(days: number): Date {
  return new Date(START + Math.round(days * DAY));
}

export function event(id: string, name: string, days: number, properties: Attributes = {}): JourneyEvent {
  return { id, name, ts: START + Math.round(days * DAY), source: 'Website', properties };
}

export function move(stage: StageMove['stage'], days: number, why = 'Said so', actor = 'Dana Oyelaran'): StageMove {
  return { stage, at: day(days).toISOString(), actor, why };
}

export function did(name: string, atLeast = 1, withinDays?: number): Clause {
  return { type: 'behaviour', event: name, atLeast, ...(withinDays === undefined ? {} : { withinDays }) };
}

export const titled: Clause = { type: 'attribute', of: 'person', name: 'title', test: { op: 'exists' } };

export function trigger(id: string, kind: Trigger['kind'], points: number, clause: Condition, decay: Decay = { type: 'none' }): Trigger {
  return { id, name: `Rule ${id}`, kind, points, clauses: [clause], decay };
}

/** Fit 30 for a title, interest 20 for pricing seen twice in 7 days (half-life 30 days); thresholds 25 and 15. */
export function definition(change: Partial<DefinitionBody> = {}): DefinitionBody {
  return {
    triggers: [
      trigger('title', 'fit', 30, titled),
      trigger('pricing', 'interest', 20, did('Pricing Viewed', 2, 7), { type: 'halfLife', days: 30 }),
    ],
    mql: { fit: 25, interest: 15 },
    journey: [{ stage: 'decision', anyOf: ['pricing'] }],
    grades: { fit: [40, 25, 10], interest: [18, 10, 5] },
    handover: { slaHours: 24 },
    reentryGuardDays: 30,
    ...change,
  };
}

/** Somebody with a title, known since 1 January 2026. */
export function input(
  now: Date,
  change: Partial<JudgeInput> & { body?: DefinitionBody; person?: Attributes; account?: Attributes } = {},
): JudgeInput {
  const { body = definition(), person = { title: 'Planner' }, account, ...rest } = change;
  return {
    facts: {
      person: { attributes: person, source: 'CRM', at: null },
      account: account === undefined ? null : { attributes: account, source: 'CRM', at: null },
      createdAt: day(0).toISOString(),
    },
    events: [],
    moves: [],
    definition: { body, version: 4 },
    now,
    ...rest,
  };
}
