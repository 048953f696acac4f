import fc from 'fast-check';
import type { Condition } from '#lib/contract/condition.ts';
import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import { EVENTS, ODD_EVENT, ODD_PROPERTY } from './random-workspace.ts';

/** Definitions on `randomWorkspace` that use the whole language, the same for the same seed. */
export function randomBodies(seed: number, count: number): DefinitionBody[] {
  return fc.sample(body, { seed, numRuns: count });
}

const name = fc.constantFrom(...EVENTS);
const days = fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

/** Without the keys whose value is undefined: the contract knows them only as absent. */
function lean<T extends object>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

const attribute: fc.Arbitrary<Condition> = fc.constantFrom<Condition[]>(
  { type: 'attribute', of: 'person', name: 'title', test: { op: 'exists' } },
  { type: 'attribute', of: 'person', name: 'seniority', test: { op: 'oneOf', values: ['head', 3] } },
  { type: 'attribute', of: 'person', name: 'seniority', test: { op: 'exists' } },
  { type: 'attribute', of: 'person', name: ODD_PROPERTY, test: { op: 'equals', value: 'YES' } },
  { type: 'attribute', of: 'person', name: 'email', test: { op: 'emailDomain', domains: ['example.com'] } },
  { type: 'attribute', of: 'person', name: 'title', test: { op: 'matches', pattern: '^pl' } },
  { type: 'attribute', of: 'account', name: 'employees', test: { op: 'range', min: 100, max: 800 } },
  { type: 'attribute', of: 'account', name: 'industry', test: { op: 'equals', value: 'RETAIL' } },
  { type: 'attribute', of: 'account', name: 'tier', test: { op: 'oneOf', values: [1, false] } },
  { type: 'attribute', of: 'account', name: 'unheard of', test: { op: 'exists' } },
);

const wheres = fc.constantFrom(
  undefined,
  { event: 'Asset Downloaded', where: { format: 'guide' } },
  { event: 'Asset Downloaded', where: { pages: { op: 'range' as const, min: 10 } } },
  { event: 'Asset Downloaded', where: { format: null } },
  { event: ODD_EVENT, where: { [ODD_PROPERTY]: 1 } },
);
const pattern = fc.tuple(name, wheres).map(([event, asked]) => asked ?? { event });
const other = fc.tuple(pattern, days).map(([one, withinDays]) => ({ ...one, withinDays }));

const behaviour: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(
      pattern,
      fc.record({
        atLeast: fc.integer({ min: 1, max: 3 }),
        withinDays: days,
        distinctDays: maybe(fc.boolean()),
        after: maybe(other),
        before: maybe(other),
      }),
    )
    .map(([one, rest]) => lean({ type: 'behaviour' as const, ...one, ...rest })),
  fc
    .tuple(fc.array(pattern, { minLength: 2, maxLength: 3 }), days)
    .map(([steps, withinDays]) => lean({ type: 'sequence' as const, steps, withinDays })),
  fc
    .tuple(pattern, fc.integer({ min: 1, max: 90 }))
    .map(([one, moreThanDaysAgo]) => lean({ type: 'recency' as const, ...one, moreThanDaysAgo })),
);

const leaf = fc.oneof(attribute, behaviour);
const joined: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  fc
    .tuple(fc.constantFrom('all' as const, 'any' as const), fc.array(leaf, { minLength: 1, maxLength: 3 }))
    .map(([type, of]) => ({ type, of })),
  fc.tuple(behaviour, leaf).map(([first, second]): Condition => ({ type: 'all', of: [first, { type: 'not', of: second }] })),
);

function triggers(prefix: string, kind: Trigger['kind'], clause: fc.Arbitrary<Condition>, most: number): fc.Arbitrary<Trigger[]> {
  const rule = fc.record({
    clauses: fc.array(clause, { minLength: 1, maxLength: 2 }),
    points: fc.integer({ min: -20, max: 40 }),
    decay: fc.oneof(
      fc.constant({ type: 'none' as const }),
      fc.record({ type: fc.constantFrom('linear' as const, 'halfLife' as const), days: fc.integer({ min: 1, max: 120 }) }),
    ),
    firings: maybe(fc.constantFrom('latest' as const, 'each' as const)),
    cap: maybe(fc.integer({ min: 1, max: 50 })),
    group: maybe(fc.constantFrom('some', 'more')),
    counts: maybe(fc.constantFrom('afterFiring' as const, 'whileTrue' as const)),
  });
  return fc
    .array(rule, { maxLength: most })
    .map((rules) => rules.map((one, index) => lean({ ...one, id: `${prefix}${index}`, name: `Rule ${prefix}${index}`, kind })));
}

const body: fc.Arbitrary<DefinitionBody> = fc
  .tuple(
    triggers('fit', 'fit', attribute, 3),
    triggers('act', 'interest', joined, 5),
    triggers('against', 'negative', joined, 2),
    triggers('out', 'disqualifying', behaviour, 1),
    fc.record({
      guard: fc.integer({ min: 0, max: 60 }),
      fit: fc.integer({ min: -5, max: 20 }),
      interest: fc.integer({ min: 1, max: 20 }),
      passive: fc.boolean(),
    }),
  )
  .map(([fit, act, against, out, rest]) =>
    lean<DefinitionBody>({
      triggers: [...fit, ...act, ...against, ...out],
      groups: [
        { id: 'some', name: 'Some', cap: 25 },
        { id: 'more', name: 'More', cap: 60 },
      ],
      ...(rest.passive ? { passive: { events: ['Page Viewed'], cap: 8 } } : {}),
      mql: { fit: rest.fit, interest: rest.interest },
      journey: [],
      grades: { fit: [30, 20, 10], interest: [30, 20, 10] },
      handover: { slaHours: 24 },
      reentryGuardDays: rest.guard,
    }),
  );
