import * as z from 'zod/mini';
import { FreeText, Id, Timestamp } from './primitives.ts';
import { RecordRef } from './record.ts';
import { DismissReason, FeedbackStatus, RejectReason, UsageAction, Verdict, VerdictOrigin } from './vocabulary.ts';

/** What an entry says. An undo is an entry of its own, never an erasure. */
export const EntryBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('verdict'),
    verdict: Verdict,
    definitionVersion: z.nullable(z.number()),
    /** The triggers that the rep saw when they judged. */
    triggerIds: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('reason'), verdictEntryId: Id, reason: RejectReason, text: z.optional(FreeText) }),
  z.strictObject({ kind: z.literal('undo'), entryId: Id }),
  z.strictObject({
    kind: z.literal('usage'),
    assetId: Id,
    action: UsageAction,
    reason: z.optional(DismissReason),
  }),
]);
export type EntryBody = z.infer<typeof EntryBody>;

/** One click of a rep on one record. `id` is made where the click happened and is its idempotency key for ever. */
export const Entry = z.strictObject({
  id: Id,
  /** When it was clicked, by the clock of the browser. */
  at: Timestamp,
  record: RecordRef,
  personId: z.nullable(Id),
  body: EntryBody,
});
export type Entry = z.infer<typeof Entry>;

/** What became of one entry. `refused` is final: the entry is shown to the rep with the message and not sent again. */
export const EntryResult = z.object({
  id: Id,
  result: z.enum(['stored', 'duplicate', 'refused']),
  message: z.optional(z.string()),
});
export type EntryResult = z.infer<typeof EntryResult>;

export const Reply = z.object({ text: z.string(), by: z.string(), at: Timestamp });
export type Reply = z.infer<typeof Reply>;

/** A verdict as both sides read it. */
export const FeedbackItem = z.object({
  id: Id,
  at: Timestamp,
  receivedAt: Timestamp,
  origin: VerdictOrigin,
  /** The rep's name; for an import, what it was. */
  repName: z.string(),
  record: RecordRef,
  personId: z.nullable(Id),
  personLabel: z.nullable(z.string()),
  accountName: z.nullable(z.string()),
  verdict: Verdict,
  reason: z.nullable(RejectReason),
  text: z.nullable(z.string()),
  definitionVersion: z.nullable(z.number()),
  triggers: z.array(z.object({ id: z.string(), name: z.string() })),
  status: FeedbackStatus,
  /** The definition version that answered it by a change; null: none. */
  changedIn: z.nullable(z.number()),
  reply: z.nullable(Reply),
});
export type FeedbackItem = z.infer<typeof FeedbackItem>;
