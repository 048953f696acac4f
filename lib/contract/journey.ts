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

/** Which limit took points away: the trigger's own cap, its group's, or the one of passive events. */
export const CapKind = z.enum(['trigger', 'group', 'passive']);

/** A trigger that holds, with its receipt: rule, version, events, time, and points then and now. */
export const TriggerFiring = z.object({
  triggerId: z.string(),
  name: z.string(),
  kind: TriggerKind,
  firedAt: Timestamp,
  definitionVersion: z.number(),
  pointsThen: z.number(),
  pointsNow: z.number(),
  /** How often it has fired by now. */
  times: z.number(),
  cappedBy: z.nullable(CapKind),
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

/**
 * This period against the periods before it: interest points that firings added in the last `days` days, and the mean of the three periods before.
 * `steady`: less than a quarter apart; `quiet`: nothing in either.
 */
export const Momentum = z.object({
  days: z.number(),
  now: z.number(),
  before: z.number(),
  trend: z.enum(['rising', 'steady', 'falling', 'quiet']),
});
export type Momentum = z.infer<typeof Momentum>;

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
  momentum: Momentum,
  /** Names of what speaks against: disqualifying triggers first, then negative ones. */
  against: z.array(z.string()),
  /** False when too little is known to judge: the screen then says so instead of a stage. */
  enoughData: z.boolean(),
  handover: z.nullable(z.object({ at: Timestamp, dueAt: Timestamp })),
});
export type JourneyView = z.infer<typeof JourneyView>;

/** One row of the ledger of stages: entering a stage is leaving `fromStage`. Kept for ever; a row that late news proved wrong is retracted by another. */
export const LedgerEntry = z.object({
  id: Id,
  axis: z.enum(['lifecycle', 'journey']),
  stage: z.string(),
  fromStage: z.nullable(z.string()),
  enteredAt: Timestamp,
  why: z.string(),
  actor: z.nullable(z.string()),
  /** Null where a person or a CRM made the step. */
  definitionVersion: z.nullable(z.number()),
  evidence: z.array(Evidence),
  recordedAt: Timestamp,
  retractedAt: z.nullable(Timestamp),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

export const LedgerFiring = z.object({
  id: Id,
  triggerId: z.string(),
  name: z.string(),
  kind: TriggerKind,
  definitionVersion: z.number(),
  firedAt: Timestamp,
  pointsThen: z.number(),
  clauses: z.array(ClauseReceipt),
  recordedAt: Timestamp,
  retractedAt: z.nullable(Timestamp),
});
export type LedgerFiring = z.infer<typeof LedgerFiring>;

/** All that was ever recorded of a person, newest first, each under the version that judged it. */
export const Ledger = z.object({
  entries: z.array(LedgerEntry),
  firings: z.array(LedgerFiring),
  handovers: z.array(
    z.object({
      id: Id,
      at: Timestamp,
      dueAt: Timestamp,
      definitionVersion: z.number(),
      recordedAt: Timestamp,
      retractedAt: z.nullable(Timestamp),
    }),
  ),
});
export type Ledger = z.infer<typeof Ledger>;
