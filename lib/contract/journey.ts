import * as z from 'zod/mini';
import { Id, Timestamp } from './primitives.ts';
import { JourneyStage, LifecycleStage, TriggerKind } from './vocabulary.ts';

/** The stored fact that satisfied a clause: an event with its time and source, or an attribute with its value. */
export const Evidence = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('event'),
    eventId: Id,
    name: z.string(),
    at: Timestamp,
    source: z.string(),
    /** The page or document of the event, when it is a web address. */
    url: z.nullable(z.string()),
  }),
  z.object({
    type: z.literal('attribute'),
    of: z.enum(['person', 'account']),
    name: z.string(),
    value: z.string(),
    source: z.string(),
    at: z.nullable(Timestamp),
  }),
]);
export type Evidence = z.infer<typeof Evidence>;

/** One clause of a receipt: its sentence and what satisfied it. */
export const ClauseReceipt = z.object({ sentence: z.string(), evidence: z.array(Evidence) });

/** A trigger that holds, with its receipt: rule, version, events, time, and points then and now. */
export const TriggerFiring = z.object({
  triggerId: z.string(),
  name: z.string(),
  kind: TriggerKind,
  firedAt: Timestamp,
  definitionVersion: z.number(),
  pointsThen: z.number(),
  pointsNow: z.number(),
  clauses: z.array(ClauseReceipt),
});
export type TriggerFiring = z.infer<typeof TriggerFiring>;

const StageView = <T extends z.core.$ZodType>(stage: T) =>
  z.object({
    stage,
    since: Timestamp,
    /** Why, in one plain sentence. */
    why: z.string(),
    actor: z.nullable(z.string()),
  });

/** Where the buyer stands, judged under one definition version at one time. Firings' points sum exactly to the scores. */
export const JourneyView = z.object({
  asOf: Timestamp,
  definitionVersion: z.number(),
  lifecycle: StageView(LifecycleStage),
  journey: StageView(JourneyStage),
  fitScore: z.number(),
  interestScore: z.number(),
  /** Fit letter A–D and interest digit 1–4, for example `B2`. */
  grade: z.string(),
  firings: z.array(TriggerFiring),
  /** False when too little is known to judge: the screen then says so instead of a stage. */
  enoughData: z.boolean(),
  handover: z.nullable(z.object({ at: Timestamp, dueAt: Timestamp })),
});
export type JourneyView = z.infer<typeof JourneyView>;
