import * as z from 'zod/mini';
import { ContentHash, Id, Timestamp } from './primitives.ts';

/** A share of n with the 95 % Wilson interval; `share` is null where n is 0. */
export const Proportion = z.object({
  hits: z.number(),
  n: z.number(),
  share: z.nullable(z.number()),
  low: z.nullable(z.number()),
  high: z.nullable(z.number()),
});
export type Proportion = z.infer<typeof Proportion>;

/** What reps and the CRM say of the people of a group. */
export const GroupJudgement = z.object({
  people: z.number(),
  /** good / (good + notGood): the standing verdict that is the last one of each person. */
  precision: Proportion,
  /** Converted or won / people with a known outcome. */
  outcomes: Proportion,
  /** Won deals that came in, and their people in all. */
  won: z.number(),
});
export type GroupJudgement = z.infer<typeof GroupJudgement>;

/** One version applied to all history. */
export const VersionResult = z.object({
  contentHash: ContentHash,
  /** People who ever were an MQL by judging, and hand-overs in all (a person may be handed over twice). */
  mqls: z.number(),
  handovers: z.number(),
  /** good among the judged MQLs; and of all that were judged good, the share that was an MQL. */
  precision: Proportion,
  recall: Proportion,
  /** Of all with a good outcome (converted or won), the share that was an MQL; and of the MQLs with a known outcome, the good share. */
  outcomeRecall: Proportion,
  outcomePrecision: Proportion,
});
export type VersionResult = z.infer<typeof VersionResult>;

export const TriggerResult = z.object({
  triggerId: z.string(),
  name: z.string(),
  /** In which of the two versions it stands. */
  in: z.enum(['both', 'active', 'draft']),
  /** People on whom it ever fired, under each version; null where it is not part of it. */
  peopleActive: z.nullable(z.number()),
  peopleDraft: z.nullable(z.number()),
  /** good / (good + notGood) among the people on whom it fired (the draft's, or the active's where the draft lacks it). */
  precision: Proportion,
});

/** The draft against the active version. `active` and what depends on it is null where none is active yet. */
export const BacktestResult = z.object({
  /** History up to here was replayed; nothing after it counts. */
  asOf: Timestamp,
  people: z.number(),
  events: z.number(),
  judged: z.object({ good: z.number(), notGood: z.number() }),
  outcomes: z.object({ good: z.number(), known: z.number() }),
  draft: VersionResult,
  active: z.nullable(VersionResult),
  groups: z.object({ added: GroupJudgement, removed: GroupJudgement, both: GroupJudgement, neither: GroupJudgement }),
  /** First hand-overs by month (UTC, `2026-03`), oldest first, without gaps. */
  months: z.array(z.object({ month: z.string(), active: z.number(), draft: z.number(), added: z.number(), removed: z.number() })),
  triggers: z.array(TriggerResult),
});
export type BacktestResult = z.infer<typeof BacktestResult>;

export const BacktestState = z.enum(['queued', 'running', 'done', 'cancelled', 'failed']);

export const BacktestRun = z.object({
  id: Id,
  state: BacktestState,
  /** In [0, 1]. */
  progress: z.number(),
  /** What it is doing, in a few words. */
  step: z.string(),
  draftHash: ContentHash,
  draftName: z.string(),
  activeVersion: z.nullable(z.number()),
  startedBy: z.string(),
  startedAt: Timestamp,
  finishedAt: z.nullable(Timestamp),
  message: z.nullable(z.string()),
  result: z.nullable(BacktestResult),
});
export type BacktestRun = z.infer<typeof BacktestRun>;

export const BacktestGroup = z.enum(['added', 'removed', 'both']);

/** A person of a group, to be opened. */
export const BacktestPerson = z.object({
  personId: Id,
  label: z.string(),
  accountName: z.nullable(z.string()),
  /** First hand-over under each version; null: never. */
  activeAt: z.nullable(Timestamp),
  draftAt: z.nullable(Timestamp),
  verdict: z.nullable(z.enum(['good', 'notGood'])),
  outcome: z.nullable(z.enum(['good', 'bad'])),
});
export type BacktestPerson = z.infer<typeof BacktestPerson>;
