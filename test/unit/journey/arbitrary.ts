import fc from 'fast-check';
import type { Clause } from '#lib/contract/condition.ts';
import type { Decay, DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import { event, move } from './build.ts';

const NAMES = ['Page Viewed', 'Pricing Viewed', 'Webinar Attended'] as const;
const UUID = (index: number) => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

const decay: fc.Arbitrary<Decay> = fc.oneof(
  fc.constant({ type: 'none' as const }),
  fc.record({ type: fc.constantFrom('linear' as const, 'halfLife' as const), days: fc.integer({ min: 1, max: 120 }) }),
);
const behaviour: fc.Arbitrary<Clause> = fc
  .tuple(fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 3 }), fc.option(fc.integer({ min: 1, max: 60 })))
  .map(([name, atLeast, withinDays]) => ({ type: 'behaviour', event: name, atLeast, ...(withinDays === null ? {} : { withinDays }) }));
const attribute: fc.Arbitrary<Clause> = fc.constantFrom(
  { type: 'attribute', of: 'person', name: 'title', test: { op: 'exists' } },
  { type: 'attribute', of: 'account', name: 'employees', test: { op: 'range', min: 100 } },
);
const points = fc.double({ min: -40, max: 40, noNaN: true });

function triggers(prefix: string, kind: Trigger['kind'], clause: fc.Arbitrary<Clause>, most: number): fc.Arbitrary<Trigger[]> {
  const one = fc.record({ clauses: fc.array(clause, { minLength: 1, maxLength: 2 }), points, decay });
  return fc
    .array(one, { maxLength: most })
    .map((rules) => rules.map((rule, index) => ({ ...rule, id: `${prefix}${index}`, name: `Rule ${prefix}${index}`, kind })));
}

/** A definition of every kind of trigger; ids of what counts for fit start with `fit`. */
export const anyBody: fc.Arbitrary<DefinitionBody> = fc
  .tuple(
    triggers('fit', 'fit', attribute, 3),
    triggers('fitAgainst', 'negative', attribute, 1),
    triggers('act', 'interest', behaviour, 5),
    triggers('actAgainst', 'negative', behaviour, 2),
    triggers('out', 'disqualifying', behaviour, 1),
    fc.integer({ min: 0, max: 40 }),
  )
  .map(([fit, fitAgainst, act, actAgainst, out, guard]) => ({
    triggers: [...fit, ...fitAgainst, ...act, ...actAgainst, ...out],
    mql: { fit: 5, interest: 10 },
    journey: [
      { stage: 'decision', anyOf: ['act0', 'act1'] },
      { stage: 'awareness', anyOf: ['act2', 'act3'] },
    ],
    grades: { fit: [30, 20, 10], interest: [30, 20, 10] },
    handover: { slaHours: 24 },
    reentryGuardDays: guard,
  }));

export const anyEvents = fc
  .array(fc.tuple(fc.constantFrom(...NAMES), fc.double({ min: -20, max: 700, noNaN: true })), { maxLength: 30 })
  .map((seen) => seen.map(([name, days], index) => event(UUID(index), name, days)));

export const anyMoves = fc
  .array(
    fc.tuple(
      fc.constantFrom('sal' as const, 'recycled' as const, 'customer' as const, 'disqualified' as const, 'lead' as const),
      fc.integer({ min: 0, max: 700 }),
    ),
    { maxLength: 4 },
  )
  .map((moves) => moves.map(([stage, days], index) => move(stage, days + index / 10, `Because ${index}`)));
