import fc from 'fast-check';
import type { Clause, Condition, EventPattern, ValueTest } from '#lib/contract/condition.ts';
import type { Criterion } from '#lib/contract/criterion.ts';
import type { Decay, DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import type { Attributes } from '#lib/contract/primitives.ts';
import type { JourneyEvent, StageMove } from '#lib/journey/types.ts';
import { day, event, move } from '../build.ts';

/** Few names and few values, on a grid of six hours: then windows end where events lie, and events fall together. */
const NAMES = ['Page Viewed', 'Pricing Viewed', 'Email Opened'] as const;
const PLANS = ['free', 'pro'] as const;
const GRID = 0.25;

const name = fc.constantFrom(...NAMES);
const days = fc.integer({ min: 1, max: 40 }).map((steps) => steps * GRID);

const pattern: fc.Arbitrary<EventPattern> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ event: name }) },
  fc.record({ event: name, where: fc.constantFrom(...PLANS).map((plan) => ({ plan })) }),
  fc.record({ event: name, where: fc.constant({ plan: { op: 'exists' as const } }) }),
);
const other = fc.tuple(pattern, fc.option(days)).map(([one, withinDays]) => (withinDays === null ? one : { ...one, withinDays }));

const behaviour: fc.Arbitrary<Clause> = fc
  .tuple(pattern, fc.integer({ min: 1, max: 3 }), fc.option(days), fc.boolean(), sometimes(other), sometimes(other))
  .map(([one, atLeast, withinDays, distinctDays, after, before]) => ({
    type: 'behaviour',
    ...one,
    atLeast,
    ...(withinDays === null ? {} : { withinDays }),
    ...(distinctDays ? { distinctDays } : {}),
    ...(after === null ? {} : { after }),
    ...(before === null ? {} : { before }),
  }));

function sometimes<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

const sequence: fc.Arbitrary<Clause> = fc
  .tuple(fc.array(pattern, { minLength: 2, maxLength: 3 }), fc.option(days))
  .map(([steps, withinDays]) => ({ type: 'sequence', steps, ...(withinDays === null ? {} : { withinDays }) }));

const recency: fc.Arbitrary<Clause> = fc
  .tuple(pattern, days)
  .map(([one, moreThanDaysAgo]) => ({ type: 'recency', ...one, moreThanDaysAgo }));

const valueTest: fc.Arbitrary<ValueTest> = fc.constantFrom<ValueTest>(
  { op: 'exists' },
  { op: 'equals', value: 'Planner' },
  { op: 'oneOf', values: ['Buyer', 'planner'] },
);
const attribute: fc.Arbitrary<Clause> = valueTest.map((test) => ({ type: 'attribute', of: 'person', name: 'title', test }));

const clause = fc.oneof({ weight: 4, arbitrary: behaviour }, sequence, recency, { weight: 2, arbitrary: attribute });

const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 9, arbitrary: clause },
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(tie('node'), { minLength: 1, maxLength: 3 }))
      .map(([type, of]) => ({ type, of })),
    tie('node').map((of) => ({ type: 'not' as const, of })),
  ),
})).node;

const decay: fc.Arbitrary<Decay> = fc.oneof(
  fc.constant({ type: 'none' as const }),
  fc.record({ type: fc.constantFrom('linear' as const, 'halfLife' as const), days: fc.integer({ min: 1, max: 20 }) }),
);

const options = fc.record(
  {
    firings: fc.constant('each' as const),
    cap: fc.integer({ min: 1, max: 20 }),
    group: fc.constantFrom('g1', 'g2'),
    counts: fc.constant('whileTrue' as const),
  },
  { requiredKeys: [] },
);

const trigger: fc.Arbitrary<Omit<Trigger, 'id' | 'name'>> = fc
  .tuple(
    fc.constantFrom(
      'fit' as const,
      'interest' as const,
      'interest' as const,
      'interest' as const,
      'negative' as const,
      'disqualifying' as const,
    ),
    fc.array(condition, { minLength: 1, maxLength: 2 }),
    fc.integer({ min: -4, max: 16 }),
    decay,
    options,
  )
  .map(([kind, clauses, points, how, more]) => ({ kind, clauses, points, decay: how, ...more }));

const ID = fc.integer({ min: 0, max: 4 }).map((index) => `t${index}`);

function criterion(stages: fc.Arbitrary<Criterion>): fc.Arbitrary<Criterion> {
  const test = fc.oneof<fc.Arbitrary<Criterion>[]>(
    ID.map((id) => ({ type: 'trigger' as const, id })),
    fc.record({
      type: fc.constant('score' as const),
      axis: fc.constantFrom('fit' as const, 'interest' as const),
      atLeast: fc.integer({ min: -5, max: 15 }),
    }),
    fc.constant<Criterion>({ type: 'grade', anyOf: ['A1', 'B1', 'B2'] }),
    fc.integer({ min: 1, max: 10 }).map((steps) => ({ type: 'staying' as const, days: steps / 2 })),
    stages,
  );
  return fc.oneof(
    { weight: 3, arbitrary: test },
    fc
      .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(test, { minLength: 1, maxLength: 2 }))
      .map(([type, of]) => ({ type, of })),
    test.map((of) => ({ type: 'not' as const, of })),
  );
}

const ofLifecycle: fc.Arbitrary<Criterion> = fc
  .constantFrom('mql' as const, 'lead' as const, 'recycled' as const)
  .map((stage) => ({ type: 'lifecycle', anyOf: [stage] }));
const ofJourney: fc.Arbitrary<Criterion> = fc
  .constantFrom('decision' as const, 'unaware' as const)
  .map((stage) => ({ type: 'journey', anyOf: [stage] }));

/** Rules look at their own axis, and one of the two at the other one: both at once would be circular. */
const rules = fc.boolean().chain((isLifecycleFirst) => {
  const forLifecycle = criterion(isLifecycleFirst ? ofLifecycle : fc.oneof(ofLifecycle, ofJourney));
  const forJourney = criterion(isLifecycleFirst ? fc.oneof(ofJourney, ofLifecycle) : ofJourney);
  const lifecycle = fc.array(
    fc.record(
      {
        stage: fc.constantFrom('target' as const, 'subscriber' as const, 'lead' as const, 'recycled' as const, 'disqualified' as const),
        enter: forLifecycle,
        exit: forLifecycle,
      },
      { requiredKeys: ['stage', 'enter'] },
    ),
    { maxLength: 3 },
  );
  const stage = fc.constantFrom('postPurchase' as const, 'decision' as const, 'consideration' as const, 'awareness' as const);
  const journey = fc.array(
    fc.oneof(
      fc.record({ stage, anyOf: fc.array(ID, { minLength: 1, maxLength: 2 }), exit: forJourney }, { requiredKeys: ['stage', 'anyOf'] }),
      fc.record({ stage, enter: forJourney, exit: forJourney }, { requiredKeys: ['stage', 'enter'] }),
    ),
    { maxLength: 3 },
  );
  return fc.record({ lifecycle: fc.option(lifecycle), journey });
});

/** A definition of the whole language. */
export const anyDefinition: fc.Arbitrary<DefinitionBody> = fc
  .record({
    triggers: fc.array(trigger, { minLength: 1, maxLength: 5, size: 'max' }),
    rules,
    groups: fc.tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })),
    passive: fc.option(fc.integer({ min: 0, max: 12 })),
    mql: fc.oneof(
      fc.record({ fit: fc.integer({ min: -5, max: 8 }), interest: fc.integer({ min: 0, max: 12 }) }),
      fc.constant<DefinitionBody['mql']>({ matrix: ['A1', 'A2', 'B1', 'C4'] }),
    ),
    guard: fc.integer({ min: 0, max: 12 }),
  })
  .map(
    ({ triggers, rules: { lifecycle, journey }, groups, passive, mql, guard }): DefinitionBody => ({
      triggers: triggers.map((one, index) => ({ ...one, id: `t${index}`, name: `Rule t${index}` })),
      groups: groups.map((cap, index) => ({ id: `g${index + 1}`, name: `Group ${index + 1}`, cap })),
      ...(passive === null ? {} : { passive: { events: ['Email Opened'], cap: passive } }),
      mql,
      ...(lifecycle === null ? {} : { lifecycle }),
      journey,
      grades: { fit: [12, 6, 2], interest: [12, 6, 2] },
      handover: { slaHours: 24 },
      reentryGuardDays: guard,
    }),
  );

const countingAtOnce = behaviour.map((clause) => {
  if (clause.type !== 'behaviour') return clause;
  const { before: _, ...rest } = clause;
  return rest;
});

/**
 * A definition in which more behaviour can only be worth more: interest alone, nothing negated, nothing that waits for silence, no caps
 * that cross, and nothing that counts from a later event on: an earlier one then lets it count, and fade, from an earlier time.
 */
export const anyHighDefinition: fc.Arbitrary<DefinitionBody> = fc
  .tuple(
    anyDefinition,
    fc.array(
      fc.tuple(
        fc.array(fc.oneof(countingAtOnce, sequence), { minLength: 1, maxLength: 2 }),
        fc.integer({ min: 1, max: 16 }),
        decay,
        options,
      ),
      { minLength: 1, maxLength: 5, size: 'max' },
    ),
  )
  .map(([{ passive: _, ...body }, rules]) => ({
    ...body,
    triggers: rules.map(([clauses, points, how, { counts: __, ...more }], index) => ({
      ...more,
      id: `t${index}`,
      name: `Rule t${index}`,
      kind: 'interest' as const,
      clauses,
      points,
      decay: how,
    })),
  }));

/** Behaviour of some weeks, on the grid. */
export const anyPast: fc.Arbitrary<JourneyEvent[]> = fc
  .array(fc.tuple(name, fc.integer({ min: -8, max: 160 }), fc.option(fc.constantFrom(...PLANS))), { maxLength: 24, size: 'max' })
  .map((seen) =>
    seen.map(([what, steps, plan], index) =>
      event(`00000000-0000-7000-8000-${String(index).padStart(12, '0')}`, what, steps * GRID, plan === null ? {} : { plan }),
    ),
  );

export const anySteps: fc.Arbitrary<StageMove[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom('sal' as const, 'recycled' as const, 'customer' as const, 'disqualified' as const, 'lead' as const, 'mql' as const),
      fc.integer({ min: 0, max: 160 }),
    ),
    { maxLength: 2 },
  )
  .map((steps) => steps.map(([stage, at], index) => move(stage, at * GRID, `Because ${index}`)));

export const anyPerson: fc.Arbitrary<Attributes> = fc.constantFrom<Attributes>({ title: 'Planner' }, { title: 'Buyer' }, { title: '' }, {});

export const anyNow = fc.integer({ min: 40, max: 200 }).map((steps) => day(steps * GRID));
