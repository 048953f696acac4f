import * as z from 'zod/mini';
import { Id, Label, Timestamp, WebLink } from './primitives.ts';
import { DismissReason, JourneyStage } from './vocabulary.ts';

const Tags = z.array(z.string().check(z.maxLength(120)));

export const Asset = z.object({
  id: Id,
  externalId: z.nullable(z.string()),
  title: Label,
  url: WebLink,
  /** Form of the asset in the library's own word, for example `case study`. */
  format: z.nullable(z.string()),
  stages: z.array(JourneyStage),
  personas: Tags,
  industries: Tags,
  products: Tags,
  language: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  reviewBy: z.nullable(Timestamp),
  expiresAt: z.nullable(Timestamp),
});
export type Asset = z.infer<typeof Asset>;

/** Why an asset is offered: each reason is one dimension that fits, in plain words. */
export const RecommendationReason = z.object({
  dimension: z.enum(['stage', 'persona', 'industry', 'product', 'fresh', 'unseen']),
  text: z.string(),
  /** What fits, for readers of other languages: the journey stage, persona, industry or product; an older server leaves it out. */
  value: z.optional(z.string()),
});

export const Recommendation = z.object({
  asset: Asset,
  reasons: z.array(RecommendationReason),
  /** When a colleague or this rep shared it with this person last; null: never. */
  lastSharedAt: z.nullable(Timestamp),
});
export type Recommendation = z.infer<typeof Recommendation>;

/** One row of the usage report; every count opens to its rows. */
export const AssetUsage = z.object({
  asset: Asset,
  /** Whether it counts in `eligible`; one that does not is listed only where it was used or shown. */
  eligible: z.boolean(),
  impressions: z.number(),
  opens: z.number(),
  shares: z.number(),
  dismissals: z.number(),
  topDismissReason: z.nullable(DismissReason),
  lastUsedAt: z.nullable(Timestamp),
});
export type AssetUsage = z.infer<typeof AssetUsage>;

export const AssetUsageReport = z.object({
  from: Timestamp,
  to: Timestamp,
  /** Assets neither retired nor expired in the period. */
  eligible: z.number(),
  /** Of those, opened or shared by at least one rep. */
  used: z.number(),
  /** used / eligible; null when nothing is eligible. */
  utilizationRate: z.nullable(z.number()),
  rows: z.array(AssetUsage),
});
export type AssetUsageReport = z.infer<typeof AssetUsageReport>;
