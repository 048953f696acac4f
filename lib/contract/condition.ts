import * as z from 'zod/mini';
import { AttributeValue } from './primitives.ts';

const EventName = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));
const Days = z.number().check(z.positive(), z.maximum(3660));

/** What one value must be like. Case, outer blanks and `5` against `"5"` make no difference. */
export const ValueTest = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('equals'), value: AttributeValue }),
  z.strictObject({ op: z.literal('oneOf'), values: z.array(AttributeValue).check(z.minLength(1), z.maxLength(500)) }),
  z.strictObject({ op: z.literal('contains'), text: z.string().check(z.minLength(1), z.maxLength(200)) }),
  z.strictObject({ op: z.literal('range'), min: z.optional(z.number()), max: z.optional(z.number()) }),
  z.strictObject({ op: z.literal('exists') }),
  /** A regular expression in RE2's syntax, found anywhere in the value. Linear time, whatever it says. */
  z.strictObject({ op: z.literal('matches'), pattern: z.string().check(z.minLength(1), z.maxLength(200)) }),
  /** An e-mail address at one of these domains, or at one below them. */
  z.strictObject({ op: z.literal('emailDomain'), domains: z.array(Name).check(z.minLength(1), z.maxLength(500)) }),
]);
export type ValueTest = z.infer<typeof ValueTest>;

/** What an event's properties must be like, by their name: a value that it equals, or a test. */
const Where = z.record(Name, z.union([AttributeValue, ValueTest]));

/** A kind of event: its name as tracked, for example `Pricing Viewed`, and what its properties must be like. */
export const EventPattern = z.strictObject({ event: EventName, where: z.optional(Where) });
export type EventPattern = z.infer<typeof EventPattern>;

/** Another event that must have come before or must come after the one that counts, at most `withinDays` apart. */
const OtherEvent = z.extend(EventPattern, { withinDays: z.optional(Days) });

/** What an attribute of the person or of the account must be like. */
export const AttributeClause = z.strictObject({
  type: z.literal('attribute'),
  of: z.enum(['person', 'account']),
  name: Name,
  test: ValueTest,
});
export type AttributeClause = z.infer<typeof AttributeClause>;

/** One condition over attributes (of the person or the account) or over behaviour. Plain data; `lib/journey` alone evaluates it. */
export const Clause = z.discriminatedUnion('type', [
  AttributeClause,
  /** At least so many events (`distinctDays`: days, in UTC, with one) within a rolling window; without a window, ever. */
  z.strictObject({
    type: z.literal('behaviour'),
    event: EventName,
    where: z.optional(Where),
    atLeast: z.number().check(z.int(), z.minimum(1), z.maximum(1000)),
    withinDays: z.optional(Days),
    distinctDays: z.optional(z.boolean()),
    /** Only events count that come after such an event. */
    after: z.optional(OtherEvent),
    /** Only events count that such an event follows; it counts from that moment on. */
    before: z.optional(OtherEvent),
  }),
  /** These events in this order, the last at most `withinDays` after the first. */
  z.strictObject({
    type: z.literal('sequence'),
    steps: z.array(EventPattern).check(z.minLength(2), z.maxLength(6)),
    withinDays: z.optional(Days),
  }),
  /** The last such event is at least `moreThanDaysAgo`. Someone who never did it is not meant. */
  z.strictObject({ type: z.literal('recency'), event: EventName, where: z.optional(Where), moreThanDaysAgo: Days }),
]);
export type Clause = z.infer<typeof Clause>;

/** Clauses joined. `not` may narrow a trigger, never carry it alone: a firing always has something to show. */
export type Condition = Clause | { type: 'all' | 'any'; of: Condition[] } | { type: 'not'; of: Condition };

export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.discriminatedUnion('type', [
    ...Clause.def.options,
    z.strictObject({ type: z.literal(['all', 'any']), of: z.array(Condition).check(z.minLength(1), z.maxLength(50)) }),
    z.strictObject({ type: z.literal('not'), of: Condition }),
  ]),
);
