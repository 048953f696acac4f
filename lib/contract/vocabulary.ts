import * as z from 'zod/mini';

/** The closed word lists of the product; every room uses these names, in code, API, database and screens. */

export const CrmId = z.enum([
  'salesforce',
  'hubspot',
  'dynamics',
  'pipedrive',
  'zoho',
  'close',
  'copper',
  'freshsales',
  'attio',
  'twenty',
  'espocrm',
  'suitecrm',
  'odoo',
  'tryton',
  'practice',
  'generic',
]);
export type CrmId = z.infer<typeof CrmId>;

export const ObjectType = z.enum(['lead', 'contact', 'account', 'opportunity', 'ticket']);
export type ObjectType = z.infer<typeof ObjectType>;

/** The seller's view of a person or an account. */
export const LifecycleStage = z.enum([
  'target',
  'subscriber',
  'lead',
  'mql',
  'sal',
  'sql',
  'opportunity',
  'customer',
  'recycled',
  'disqualified',
  'ineligible',
]);
export type LifecycleStage = z.infer<typeof LifecycleStage>;

/** What the buyer is doing. Never inferred from the lifecycle stage, nor the other way round. */
export const JourneyStage = z.enum(['unaware', 'awareness', 'consideration', 'decision', 'postPurchase']);
export type JourneyStage = z.infer<typeof JourneyStage>;

export const TriggerKind = z.enum(['fit', 'interest', 'negative', 'disqualifying']);
export type TriggerKind = z.infer<typeof TriggerKind>;

export const Verdict = z.enum(['good', 'notGood', 'notSure']);
export type Verdict = z.infer<typeof Verdict>;

/** Where a verdict comes from: a rep's click, or an earlier judgement that an import brought. Nobody waits for an answer to the latter. */
export const VerdictOrigin = z.enum(['rep', 'import']);
export type VerdictOrigin = z.infer<typeof VerdictOrigin>;

export const RejectReason = z.enum([
  'notIcp',
  'wrongPerson',
  'badTiming',
  'noBudget',
  'noNeed',
  'duplicate',
  'badData',
  'unreachable',
  'alreadyCustomer',
  'openOpportunity',
  'competitor',
  'studentOrJobSeeker',
  'spam',
  'outOfTerritory',
  'other',
]);
export type RejectReason = z.infer<typeof RejectReason>;

export const DismissReason = z.enum(['outdated', 'tooGeneric', 'wrongStage', 'wrongPersona', 'buyerHasIt', 'hardToUse', 'other']);
export type DismissReason = z.infer<typeof DismissReason>;

export const FeedbackStatus = z.enum(['queued', 'sent', 'seen', 'answered', 'actioned', 'declined', 'withdrawn']);
export type FeedbackStatus = z.infer<typeof FeedbackStatus>;

export const Role = z.enum(['rep', 'marketer', 'manager', 'admin']);
export type Role = z.infer<typeof Role>;

/** The two sides of the agreement; a member signs for one of them. */
export const Side = z.enum(['marketing', 'sales']);
export type Side = z.infer<typeof Side>;

/** How a rep used an asset: shown to them, opened by them, its link copied to share, or put aside. */
export const UsageAction = z.enum(['impression', 'open', 'share', 'dismiss']);
export type UsageAction = z.infer<typeof UsageAction>;

export const OutcomeKind = z.enum(['converted', 'notConverted', 'won', 'lost']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** How a record was matched to a person: an imported CRM id, one learned from an earlier match, an e-mail, or a rep's choice. */
export const MatchMethod = z.enum(['imported', 'learned', 'email', 'chosen']);
export type MatchMethod = z.infer<typeof MatchMethod>;
