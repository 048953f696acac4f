import fc from 'fast-check';
import type { Clause, Condition, EventPattern, ValueTest } from '#lib/contract/condition.ts';
import type { Criterion } from '#lib/contract/criterion.ts';
import type { BusinessHours, DefinitionBody, JourneyRule, LifecycleRule, Trigger, TriggerGroup } from '#lib/contract/definition.ts';

/** Random definitions that the check accepts, with everything that the language has. */

/** Names that no fault of ours could have written: the tests look for those in sentences. */
const named = (shape: RegExp) => fc.stringMatching(shape).filter((name) => !/NaN|null|undefined/.test(name));
const word = named(/^[A-Za-z][A-Za-z0-9]{0,5}[ .]?[A-Za-z0-9]{1,5}$/);
const attributeName = fc.oneof(named(/^[a-z][a-zA-Z]{1,8}$/), word, fc.constantFrom('email', 'title', 'employees', 'What do you do?'));
const eventName = fc.oneof(fc.constantFrom('Pricing Viewed', 'Demo Requested', 'Email Opened', 'SMS Sent', 'Report Downloaded'), word);
const value = fc.oneof(word, fc.integer({ min: -5000, max: 5000 }), fc.boolean());
const days = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(0.5, 1 / 24, 2.5));

export const anyTest: fc.Arbitrary<ValueTest> = fc.oneof(
  value.map((one): ValueTest => ({ op: 'equals', value: one })),
  fc.uniqueArray(value, { minLength: 1, maxLength: 4 }).map((values): ValueTest => ({ op: 'oneOf', values })),
  word.map((text): ValueTest => ({ op: 'contains', text })),
  fc
    .tuple(fc.option(fc.integer({ min: -99, max: 99 })), fc.option(fc.integer({ min: 100, max: 9999 })))
    .filter(([min, max]) => min !== null || max !== null)
    .map(([min, max]): ValueTest => ({ op: 'range', ...given('min', min), ...given('max', max) })),
  fc.constant<ValueTest>({ op: 'exists' }),
  fc.constantFrom('^head', 'ops|planning', '[a-z]+@', 'a{2,5}b').map((pattern): ValueTest => ({ op: 'matches', pattern })),
  fc
    .uniqueArray(fc.constantFrom('example.com', 'mail.example.org', 'example.net'), { minLength: 1 })
    .map((domains): ValueTest => ({ op: 'emailDomain', domains })),
);

const where = fc.option(
  fc.dictionary(named(/^[a-z][a-zA-Z]{1,6}$/), fc.oneof(value, fc.constant(null), anyTest), {
    maxKeys: 2,
    noNullPrototype: true,
  }),
  {
    nil: undefined,
    freq: 2,
  },
);
const pattern: fc.Arbitrary<EventPattern> = fc.tuple(eventName, where).map(([event, test]) => ({ event, ...given('where', test) }));
const other = fc.option(fc.tuple(pattern, fc.option(days, { nil: undefined })), { nil: undefined, freq: 3 });

export const anyClause: fc.Arbitrary<Clause> = fc.oneof(
  fc
    .tuple(fc.constantFrom('person' as const, 'account' as const), attributeName, anyTest)
    .map(([of, name, test]): Clause => ({ type: 'attribute', of, name, test })),
  fc
    .record({
      pattern,
      atLeast: fc.integer({ min: 1, max: 2 }),
      withinDays: fc.option(days, { nil: undefined }),
      distinctDays: fc.constantFrom(undefined, true),
      after: other,
      before: other,
    })
    .filter(({ after, before }) => after === undefined || before === undefined || after[0].event !== before[0].event)
    .map(
      ({ pattern, atLeast, withinDays, distinctDays, after, before }): Clause => ({
        type: 'behaviour',
        ...pattern,
        atLeast,
        ...given('withinDays', withinDays),
        ...given('distinctDays', distinctDays),
        ...given('after', after && { ...after[0], ...given('withinDays', after[1]) }),
        ...given('before', before && { ...before[0], ...given('withinDays', before[1]) }),
      }),
    ),
  fc
    .tuple(fc.array(pattern, { minLength: 2, maxLength: 4 }), fc.option(days, { nil: undefined }))
    .map(([steps, span]): Clause => ({ type: 'sequence', steps, ...given('withinDays', span) })),
  fc.tuple(pattern, days).map(([one, moreThanDaysAgo]): Clause => ({ type: 'recency', ...one, moreThanDaysAgo })),
);

/** Up to three levels of groups and negations. */
export const anyCondition: fc.Arbitrary<Condition> = nested<Clause, Condition>(anyClause);

const stageTest: (ids: readonly string[]) => fc.Arbitrary<Criterion> = (ids) =>
  fc.oneof(
    fc.constantFrom(...ids).map((id): Criterion => ({ type: 'trigger', id })),
    fc
      .tuple(fc.constantFrom('fit' as const, 'interest' as const), fc.integer({ min: 0, max: 9 }))
      .map(([axis, atLeast]): Criterion => ({ type: 'score', axis, atLeast })),
    fc.uniqueArray(fc.constantFrom('A1', 'B2', 'C3', 'D4'), { minLength: 1 }).map((anyOf): Criterion => ({ type: 'grade', anyOf })),
    fc
      .uniqueArray(fc.constantFrom('mql' as const, 'sal' as const, 'customer' as const), { minLength: 1 })
      .map((anyOf): Criterion => ({ type: 'lifecycle', anyOf })),
    days.map((span): Criterion => ({ type: 'staying', days: span })),
  );

export const anyCriterion = (ids: readonly string[]): fc.Arbitrary<Criterion> => nested<Criterion, Criterion>(stageTest(ids));

const trigger: fc.Arbitrary<Omit<Trigger, 'id' | 'name' | 'kind' | 'group'>> = fc
  .record({
    positive: anyClause,
    // Of kinds of their own, so that they cannot contradict the first.
    rest: fc.array(
      nested<Clause, Condition>(
        fc
          .tuple(pattern, days)
          .map(([one, span]): Clause => ({ type: 'recency', ...one, event: `Last ${one.event}`, moreThanDaysAgo: span })),
      ),
      { maxLength: 2 },
    ),
    points: fc.integer({ min: 10, max: 40 }),
    decay: fc.oneof(
      fc.constant({ type: 'none' as const }),
      fc.record({ type: fc.constantFrom('linear' as const, 'halfLife' as const), days: fc.integer({ min: 1, max: 300 }) }),
    ),
    firings: fc.constantFrom(undefined, 'latest' as const, 'each' as const),
    cap: fc.option(fc.integer({ min: 40, max: 90 }), { nil: undefined }),
    counts: fc.constantFrom(undefined, 'afterFiring' as const, 'whileTrue' as const),
  })
  .filter(({ rest }) => !holdsTwins(rest))
  .map(({ positive, rest, points, decay, firings, cap, counts }) => ({
    clauses: [positive, ...rest],
    points,
    decay,
    ...given('firings', firings),
    ...given('cap', firings === 'each' ? (cap ?? 50) : cap),
    ...given('counts', counts),
  }));

const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
const businessHours: fc.Arbitrary<BusinessHours> = fc
  .record({
    timeZone: fc.constantFrom('Europe/Berlin', 'Asia/Kolkata'),
    days: fc.uniqueArray(fc.constantFrom('mon' as const, 'tue' as const, 'wed' as const, 'sat' as const), { minLength: 1 }),
    from: clock,
    holidays: fc.option(fc.uniqueArray(fc.constantFrom('2026-12-25', '2027-01-01', '2026-05-01')), { nil: undefined }),
  })
  .map(({ timeZone, days, from, holidays }) => ({
    timeZone,
    open: days.map((day) => ({ day, from, to: '24:00' })),
    ...given('holidays', holidays),
  }));

export const anyDefinition: fc.Arbitrary<DefinitionBody> = fc
  .array(fc.tuple(fc.constantFrom('fit' as const, 'interest' as const, 'negative' as const, 'disqualifying' as const), trigger), {
    minLength: 2,
    maxLength: 6,
  })
  .chain((rules) => {
    const triggers = rules.map(
      ([kind, rule], index): Trigger => ({
        ...rule,
        id: `rule${index}`,
        name: `Rule ${index}`,
        kind,
        ...(index % 3 === 2 ? { group: 'some' } : {}),
      }),
    );
    const ids = triggers.map(({ id }) => id);
    const lifecycle: fc.Arbitrary<LifecycleRule> = fc
      .tuple(
        fc.constantFrom('target' as const, 'subscriber' as const, 'recycled' as const),
        anyCriterion(ids),
        fc.option(stageTest(ids), { nil: undefined }),
        fc.option(word, { nil: undefined }),
      )
      .filter(([, enter, exit]) => JSON.stringify(enter) !== JSON.stringify(exit))
      .map(([stage, enter, exit, reason]) => ({ stage, enter, ...given('exit', exit), ...given('reason', reason) }));
    const journey: fc.Arbitrary<JourneyRule[]> = fc
      .tuple(
        fc.uniqueArray(fc.constantFrom('decision' as const, 'consideration' as const, 'awareness' as const)),
        fc.subarray(ids, { minLength: 1 }),
        anyCriterion(ids),
      )
      .map(([stages, anyOf, enter]) => stages.map((stage, index) => (index === 1 ? { stage, enter } : { stage, anyOf })));
    return fc.record({
      triggers: fc.constant(triggers),
      groups: fc.constant<TriggerGroup[]>([{ id: 'some', name: 'Some of them', cap: 50 }]),
      passive: fc.option(fc.record({ events: fc.uniqueArray(eventName, { maxLength: 3 }), cap: fc.integer({ min: 0, max: 9 }) }), {
        nil: undefined,
      }),
      mql: fc.oneof(
        fc.constant({ fit: 0, interest: 0 }),
        fc.uniqueArray(fc.constantFrom('C3', 'D4', 'A1'), { minLength: 1 }).map((grades) => ({ matrix: [...new Set([...grades, 'D4'])] })),
      ),
      lifecycle: fc.option(fc.array(lifecycle, { maxLength: 3 }), { nil: undefined }),
      journey,
      grades: fc.constant<DefinitionBody['grades']>({ fit: [30, 20, 10], interest: [30, 20, 10] }),
      handover: fc
        .tuple(fc.integer({ min: 1, max: 99 }), fc.option(businessHours, { nil: undefined }))
        .map(([slaHours, hours]) => ({ slaHours, ...given('businessHours', hours) })),
      reentryGuardDays: fc.integer({ min: 0, max: 90 }),
    });
  })
  .map(({ passive, lifecycle, ...body }): DefinitionBody => ({ ...body, ...given('passive', passive), ...given('lifecycle', lifecycle) }));

/** Optional fields are left out rather than undefined. */
function given<Name extends string, Value>(name: Name, value: Value | null | undefined): { [K in Name]?: Value } {
  return value === undefined || value === null ? {} : ({ [name]: value } as { [K in Name]: Value });
}

function nested<Leaf extends Whole, Whole>(leaf: fc.Arbitrary<Leaf>): fc.Arbitrary<Whole> {
  type Group = { type: 'all' | 'any'; of: Whole[] } | { type: 'not'; of: Whole };
  return fc.letrec<{ node: Whole }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      leaf,
      fc.record({
        type: fc.constantFrom('all' as const, 'any' as const),
        of: fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
      }) as fc.Arbitrary<Group & Whole>,
      fc.record({ type: fc.constant('not' as const), of: tie('node') }) as fc.Arbitrary<Group & Whole>,
    ),
  })).node;
}

/** The same condition twice, or once with a `not` around it, may contradict itself. */
function holdsTwins(conditions: readonly Condition[]): boolean {
  const leaves = JSON.stringify(conditions).match(/"event":"[^"]*"/g) ?? [];
  return new Set(leaves).size !== leaves.length;
}
