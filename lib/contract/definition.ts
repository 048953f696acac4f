import * as z from 'zod/mini';
import { AttributeValue, Id, Label, Timestamp } from './primitives.ts';
import { JourneyStage, TriggerKind } from './vocabulary.ts';

const Key = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,63}$/));

/** One condition over attributes (`person.*`, `account.*`) or over behaviour. Plain data; the evaluator in `lib/journey` is the only reader. */
export const Clause = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('attribute'),
    /** Whose attribute. */
    of: z.enum(['person', 'account']),
    name: z.string(),
    test: z.discriminatedUnion('op', [
      z.strictObject({ op: z.literal('oneOf'), values: z.array(AttributeValue).check(z.minLength(1)) }),
      z.strictObject({ op: z.literal('contains'), text: z.string() }),
      z.strictObject({ op: z.literal('range'), min: z.optional(z.number()), max: z.optional(z.number()) }),
      z.strictObject({ op: z.literal('exists') }),
    ]),
  }),
  z.strictObject({
    type: z.literal('behaviour'),
    /** Event name as tracked, for example `Pricing Viewed`. */
    event: z.string(),
    /** Properties that the event must carry with these values. */
    where: z.optional(z.record(z.string(), AttributeValue)),
    atLeast: z.number().check(z.int(), z.minimum(1)),
    /** Rolling window; without it, ever. */
    withinDays: z.optional(z.number().check(z.positive())),
  }),
]);
export type Clause = z.infer<typeof Clause>;

export const Decay = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('linear'), days: z.number().check(z.positive()) }),
  z.strictObject({ type: z.literal('halfLife'), days: z.number().check(z.positive()) }),
]);
export type Decay = z.infer<typeof Decay>;

export const Trigger = z.strictObject({
  id: Key,
  /** The plain sentence that people read, sign and see in receipts. */
  name: Label,
  kind: TriggerKind,
  /** Every clause must hold. */
  clauses: z.array(Clause).check(z.minLength(1)),
  points: z.number(),
  decay: Decay,
});
export type Trigger = z.infer<typeof Trigger>;

/** The agreement itself, as both sides sign it. Immutable once proposed. */
export const DefinitionBody = z.strictObject({
  triggers: z.array(Trigger),
  /** A person is an MQL when both scores reach these, and no disqualifying trigger holds. */
  mql: z.strictObject({ fit: z.number(), interest: z.number() }),
  /** Journey stages from the last to the first; the first whose any trigger holds is the stage. */
  journey: z.array(z.strictObject({ stage: JourneyStage, anyOf: z.array(Key) })),
  /** Lower bounds of the grade letters A to C and digits 1 to 3; below them all stand D and 4. */
  grades: z.strictObject({ fit: z.tuple([z.number(), z.number(), z.number()]), interest: z.tuple([z.number(), z.number(), z.number()]) }),
  handover: z.strictObject({ slaHours: z.number().check(z.positive()) }),
  reentryGuardDays: z.number().check(z.minimum(0)),
});
export type DefinitionBody = z.infer<typeof DefinitionBody>;

export const DefinitionStatus = z.enum(['draft', 'proposed', 'signedByMarketing', 'signedBySales', 'active', 'superseded']);

export const DefinitionRef = z.object({
  id: Id,
  version: z.number().check(z.int(), z.minimum(1)),
  name: Label,
  status: DefinitionStatus,
  activatedAt: z.nullable(Timestamp),
});
export type DefinitionRef = z.infer<typeof DefinitionRef>;
