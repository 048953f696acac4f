import * as z from 'zod/mini';
import { Condition } from './condition.ts';
import { Criterion, Grade, Key } from './criterion.ts';
import { Label } from './primitives.ts';
import { JourneyStage, TriggerKind } from './vocabulary.ts';

const Positive = z.number().check(z.positive());

export const Decay = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('none') }),
  z.strictObject({ type: z.literal('linear'), days: Positive }),
  z.strictObject({ type: z.literal('halfLife'), days: Positive }),
]);
export type Decay = z.infer<typeof Decay>;

export const Trigger = z.strictObject({
  id: Key,
  /** The plain sentence that people read, sign and see in receipts. */
  name: Label,
  kind: TriggerKind,
  /** Every one of them must hold. */
  clauses: z.array(Condition).check(z.minLength(1), z.maxLength(50)),
  points: z.number().check(z.minimum(-1000), z.maximum(1000)),
  decay: Decay,
  /** `latest` (the default): its last firing gives the points. `each`: every firing gives them, each with its own decay, up to `cap`. */
  firings: z.optional(z.enum(['latest', 'each'])),
  /** Most points that this trigger can give, or take. */
  cap: z.optional(Positive),
  /** The group whose cap it shares. */
  group: z.optional(Key),
  /** `afterFiring` (the default): it counts from its firing until it has faded. `whileTrue`: only as long as its clauses hold, too. */
  counts: z.optional(z.enum(['afterFiring', 'whileTrue'])),
});
export type Trigger = z.infer<typeof Trigger>;

/** Triggers that together give at most `cap` points; earlier ones of the list come first. */
export const TriggerGroup = z.strictObject({ id: Key, name: Label, cap: Positive });
export type TriggerGroup = z.infer<typeof TriggerGroup>;

/**
 * When the seller's view changes by judging. Later steps (accepted, worked, won) are people's and the CRM's alone. What sends back (`recycled`, `disqualified`,
 * `ineligible`) is asked before the hand-over, the stages before it after it; a rule for `target` or `lead` takes the place of what holds without one.
 */
export const LifecycleRule = z.strictObject({
  stage: z.enum(['target', 'subscriber', 'lead', 'recycled', 'disqualified', 'ineligible']),
  enter: Criterion,
  /** Left as soon as this holds; without it, as soon as another stage's turn comes. */
  exit: z.optional(Criterion),
  /** What the record shows as the reason. */
  reason: z.optional(Label),
});
export type LifecycleRule = z.infer<typeof LifecycleRule>;

/** A stage of the buyer's journey: entered when any of these triggers counts, or by a criterion; left when `exit` holds. */
export const JourneyRule = z.union([
  z.strictObject({ stage: JourneyStage, anyOf: z.array(Key), exit: z.optional(Criterion) }),
  z.strictObject({ stage: JourneyStage, enter: Criterion, exit: z.optional(Criterion) }),
]);
export type JourneyRule = z.infer<typeof JourneyRule>;

/** A day's open hours, `09:00` to `17:30`, on the clocks of the calendar's time zone. */
const ClockTime = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const Weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);

export const BusinessHours = z.strictObject({
  /** IANA name, for example `Europe/Berlin`. */
  timeZone: z.string().check(z.minLength(1), z.maxLength(64)),
  open: z
    .array(z.strictObject({ day: Weekday, from: ClockTime, to: z.union([ClockTime, z.literal('24:00')]) }))
    .check(z.minLength(1), z.maxLength(21)),
  /** Days without work, for example `2026-12-25`. */
  holidays: z.optional(z.array(z.iso.date()).check(z.maxLength(366))),
});
export type BusinessHours = z.infer<typeof BusinessHours>;

/** Who is handed over to sales: by both scores, or by the cells of the grade matrix. */
export const MqlRule = z.union([
  z.strictObject({ fit: z.number(), interest: z.number() }),
  z.strictObject({ matrix: z.array(Grade).check(z.minLength(1), z.maxLength(16)) }),
]);
export type MqlRule = z.infer<typeof MqlRule>;

/** The agreement itself, as both sides sign it. Immutable once proposed. What is optional was added later: an older body means what it always meant. */
export const DefinitionBody = z.strictObject({
  triggers: z.array(Trigger).check(z.maxLength(200)),
  groups: z.optional(z.array(TriggerGroup).check(z.maxLength(50))),
  /** Events that happen to people rather than by them (an e-mail that was opened): they never make a lead by themselves, and share a cap. */
  passive: z.optional(
    z.strictObject({ events: z.array(z.string().check(z.minLength(1))).check(z.maxLength(100)), cap: z.number().check(z.minimum(0)) }),
  ),
  /** A person is an MQL when this holds and nothing disqualifies. */
  mql: MqlRule,
  /** Further rules, the first that holds wins: what disqualifies or sends back, and the stages before MQL. */
  lifecycle: z.optional(z.array(LifecycleRule).check(z.maxLength(50))),
  /** Journey stages from the last to the first; the first that holds is the stage. */
  journey: z.array(JourneyRule).check(z.maxLength(20)),
  /** Lower bounds of the grade letters A to C and digits 1 to 3; below them all stand D and 4. */
  grades: z.strictObject({ fit: z.tuple([z.number(), z.number(), z.number()]), interest: z.tuple([z.number(), z.number(), z.number()]) }),
  /** The time that sales has to answer: hours on the clock, or business hours where they are given. */
  handover: z.strictObject({ slaHours: Positive, businessHours: z.optional(BusinessHours) }),
  reentryGuardDays: z.number().check(z.minimum(0), z.maximum(3660)),
});
export type DefinitionBody = z.infer<typeof DefinitionBody>;
