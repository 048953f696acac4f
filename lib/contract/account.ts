import * as z from 'zod/mini';
import { BuyingGroup, Counted } from './buying-group.ts';
import { AccountCard, PersonCard } from './people.ts';
import { Id, Timestamp } from './primitives.ts';
import { JourneyStage, LifecycleStage, RejectReason, TriggerKind, Verdict } from './vocabulary.ts';

/**
 * Where the people of an account stand, judged one by one at `asOf` under the active version. Everybody who is counted is in exactly one of
 * `lifecycle` and `tooEarly`, and in exactly one of `journey` and `tooEarly`. There is no score of the account.
 */
export const AccountRollUp = z.object({
  /** The furthest stage first; stages where nobody stands are left out. */
  lifecycle: z.array(z.extend(Counted, { stage: LifecycleStage })),
  journey: z.array(z.extend(Counted, { stage: JourneyStage })),
  /** Of whom too little is known to say where they stand. */
  tooEarly: Counted,
  /** Since when the first of those who are MQL now is one; null: nobody is. */
  mqlSince: z.nullable(Timestamp),
  /** Whose interest grows: their momentum is `rising`. */
  rising: Counted,
  /** Hand-overs that wait for sales, the soonest due first. */
  clocks: z.array(z.object({ person: Id, at: Timestamp, dueAt: Timestamp })),
  /** Triggers that count now, those of most people first. */
  triggers: z.array(z.extend(Counted, { id: z.string(), name: z.string(), kind: TriggerKind })),
});
export type AccountRollUp = z.infer<typeof AccountRollUp>;

/** One member's standing verdict on one person. */
export const AccountVerdict = z.object({
  person: Id,
  label: z.string(),
  verdict: Verdict,
  reason: z.nullable(RejectReason),
  by: z.string(),
  at: Timestamp,
});
export type AccountVerdict = z.infer<typeof AccountVerdict>;

/** The last thing that somebody at the account did. */
export const LastSeen = z.object({ person: Id, label: z.string(), what: z.string(), source: z.string(), at: Timestamp });

/** The last thing that sales did for somebody at the account: content that was shared, or a step in the pipeline. */
export const LastTouch = z.object({
  person: Id,
  label: z.string(),
  by: z.string(),
  at: Timestamp,
  what: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('shared'), title: z.string() }),
    z.object({ kind: z.literal('moved'), stage: LifecycleStage }),
  ]),
});

/** What a company's record shows beside its people. */
export const AccountOverview = z.object({
  asOf: Timestamp,
  /** Everybody known at the account. */
  known: z.number(),
  /** Of how many of them the figures here speak: all, or the first of very many. */
  counted: z.number(),
  /** Null until a version is active. */
  rollUp: z.nullable(AccountRollUp),
  verdicts: z.object({ counts: z.record(Verdict, z.number()), newest: z.array(AccountVerdict) }),
  lastSeen: z.nullable(LastSeen),
  lastTouch: z.nullable(LastTouch),
  group: BuyingGroup,
});
export type AccountOverview = z.infer<typeof AccountOverview>;

/** An account with the people who are listed, and what is known of them together. */
export const Account = z.object({ account: AccountCard, people: z.array(PersonCard), overview: AccountOverview });
export type Account = z.infer<typeof Account>;
