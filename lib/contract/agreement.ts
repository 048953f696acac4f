import * as z from 'zod/mini';
import { DefinitionBody } from './definition.ts';
import { DefinitionRef } from './definition-ref.ts';
import { ContentHash, FreeText, Id, Label, Timestamp } from './primitives.ts';
import { RejectReason, Side, Verdict } from './vocabulary.ts';

/** One person's yes for one side to one exact version. */
export const Signature = z.object({ side: Side, memberId: Id, memberName: z.string(), contentHash: ContentHash, signedAt: Timestamp });
export type Signature = z.infer<typeof Signature>;

/** A verdict that a version answers: "you said, we changed". */
export const FeedbackBehind = z.object({
  feedbackId: Id,
  repName: z.string(),
  personLabel: z.nullable(z.string()),
  verdict: Verdict,
  reason: z.nullable(RejectReason),
  text: z.nullable(z.string()),
  at: Timestamp,
});
export type FeedbackBehind = z.infer<typeof FeedbackBehind>;

/** What is agreed beside the body: when it begins to count, when it is to be looked at again, and why it was made. */
const Plan = {
  /** Not before this; null: as soon as both sides have signed. */
  effectiveAt: z.nullable(Timestamp),
  reviewBy: z.nullable(Timestamp),
  /** What changes and why, in the author's words. */
  note: FreeText,
};

/** A version that was proposed, with all that the people who sign it read. */
export const DefinitionVersion = z.extend(DefinitionRef, {
  ...Plan,
  body: DefinitionBody,
  contentHash: ContentHash,
  proposedBy: z.nullable(z.string()),
  proposedAt: Timestamp,
  supersededAt: z.nullable(Timestamp),
  signatures: z.array(Signature),
  feedback: z.array(FeedbackBehind),
});
export type DefinitionVersion = z.infer<typeof DefinitionVersion>;

export const DefinitionSummary = z.extend(DefinitionRef, {
  ...Plan,
  contentHash: ContentHash,
  proposedBy: z.nullable(z.string()),
  proposedAt: Timestamp,
  supersededAt: z.nullable(Timestamp),
  signatures: z.array(Signature),
});
export type DefinitionSummary = z.infer<typeof DefinitionSummary>;

/** A version in the making. It judges nobody, and only a valid body is ever stored. */
export const DefinitionDraft = z.object({
  id: Id,
  /** Goes up with each save: who saves names the one they began from, so that nobody writes over another's work. */
  revision: z.number().check(z.int(), z.minimum(1)),
  name: Label,
  ...Plan,
  body: DefinitionBody,
  /** Version that it began from; null: from a template, or from a pasted body. */
  basedOn: z.nullable(z.number()),
  feedback: z.array(FeedbackBehind),
  createdBy: z.string(),
  createdAt: Timestamp,
  updatedBy: z.string(),
  updatedAt: Timestamp,
});
export type DefinitionDraft = z.infer<typeof DefinitionDraft>;

/** What a save of a draft carries. The body is checked by the server in words of its own, so its shape is open here. */
export const DraftChange = z.strictObject({
  revision: z.number().check(z.int(), z.minimum(1)),
  name: Label,
  ...Plan,
  body: z.unknown(),
  feedbackIds: z.array(Id).check(z.maxLength(200)),
});
export type DraftChange = z.infer<typeof DraftChange>;

/** A sentence of the agreement. `id` names the trigger, group or stage that it speaks of. */
export const AgreementLine = z.object({ id: z.nullable(z.string()), sentence: z.string(), details: z.array(z.string()) });
export const AgreementSection = z.object({ title: z.string(), lines: z.array(AgreementLine) });
export type AgreementSection = z.infer<typeof AgreementSection>;

/** A version as plain language: what people read, sign, and see in receipts. */
export const AgreementText = z.object({
  definition: DefinitionRef,
  contentHash: ContentHash,
  reviewBy: z.nullable(Timestamp),
  signatures: z.array(Signature),
  sections: z.array(AgreementSection),
});
export type AgreementText = z.infer<typeof AgreementText>;

/** How far the judging of everybody under the active version has come. */
export const Rejudging = z.object({
  definitionVersion: z.number(),
  state: z.enum(['running', 'done', 'failed']),
  done: z.number(),
  total: z.number(),
  startedAt: Timestamp,
  finishedAt: z.nullable(Timestamp),
});
export type Rejudging = z.infer<typeof Rejudging>;

export const AuditItem = z.object({
  id: Id,
  at: Timestamp,
  memberName: z.nullable(z.string()),
  action: z.string(),
  /** Draft, version or signature that it speaks of, in one plain sentence. */
  sentence: z.string(),
});
export type AuditItem = z.infer<typeof AuditItem>;

/** What the workspace's history holds that a definition can ask about; the editor offers it. Most frequent first. */
export const KnownFacts = z.object({
  events: z.array(
    z.object({
      name: z.string(),
      count: z.number(),
      people: z.number(),
      lastAt: Timestamp,
      properties: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
    }),
  ),
  attributes: z.array(
    z.object({
      of: z.enum(['person', 'account']),
      name: z.string(),
      kind: z.enum(['text', 'number', 'yesNo']),
      filled: z.number(),
      values: z.array(z.string()),
    }),
  ),
  people: z.number(),
});
export type KnownFacts = z.infer<typeof KnownFacts>;
