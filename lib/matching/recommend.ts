import type { Recommendation } from '../contract/content.ts';
import type { JourneyStage } from '../contract/vocabulary.ts';
import { speaksTo } from './personas.ts';
import type { AssetUse, Audience, LibraryAsset } from './types.ts';

export type RecommendInput = {
  stage: JourneyStage;
  audience: Audience;
  assets: readonly LibraryAsset[];
  /** Uses for this person only. */
  usage: readonly AssetUse[];
  now: Date;
};

/** Most assets offered at once. */
export const MOST = 3;
/** So many members have to call an asset outdated before it goes behind all others. */
export const OUTDATED_AT = 3;
const NEW_FOR_DAYS = 30;
const DAY = 86_400_000;

/**
 * The assets to send next, best first, at most three.
 *
 * Never offered: expired or retired, not made for the stage, put aside for this person, or made for somebody else
 * (another persona or industry, with nothing else that fits).
 *
 * Order: not called outdated by three members, then not sent to this person yet, then what fits closest (persona 4,
 * industry 3; made for another −3), then fewer `outdated` remarks, then the newest, then by id. The same input always gives the same list.
 */
export function recommend({ stage, audience, assets, usage, now }: RecommendInput): Recommendation[] {
  const time = now.getTime();
  const shared = latest(usage, 'share', time);
  const dismissed = latest(usage, 'dismiss', time);
  return assets
    .filter((entry) => isOffered(entry, stage, time) && !dismissed.has(entry.asset.id))
    .map((entry) => candidate(entry, { stage, audience, time, lastSharedAt: shared.get(entry.asset.id) ?? null }))
    .filter((one) => one.closeness >= 0)
    .sort(byRank)
    .slice(0, MOST)
    .map((one) => ({ asset: one.entry.asset, reasons: one.reasons, lastSharedAt: one.lastSharedAt }));
}

function isOffered({ asset, retiredAt }: LibraryAsset, stage: JourneyStage, time: number): boolean {
  const expired = asset.expiresAt !== null && Date.parse(asset.expiresAt) <= time;
  const retired = retiredAt !== null && Date.parse(retiredAt) <= time;
  return !expired && !retired && asset.stages.includes(stage);
}

type Candidate = { entry: LibraryAsset; closeness: number; reasons: Recommendation['reasons']; lastSharedAt: string | null };
type Situation = { stage: JourneyStage; audience: Audience; time: number; lastSharedAt: string | null };

function candidate(entry: LibraryAsset, { stage, audience, time, lastSharedAt }: Situation): Candidate {
  const { personas, industries } = entry.asset;
  const persona = personas.find((tag) => speaksTo(tag, audience));
  const industry = industries.find((tag) => tag.trim().toLowerCase() === audience.industry?.toLowerCase());
  const reasons: Recommendation['reasons'] = [{ dimension: 'stage', text: `Fits ${STAGE_WORDS[stage]}`, value: stage }];
  if (persona !== undefined)
    reasons.push({ dimension: 'persona', text: `For ${lowerUnlessAcronym(persona)}`, value: lowerUnlessAcronym(persona) });
  if (industry !== undefined)
    reasons.push({ dimension: 'industry', text: `For ${lowerUnlessAcronym(industry)}`, value: lowerUnlessAcronym(industry) });
  const age = time - Date.parse(entry.addedAt);
  if (age >= 0 && age < NEW_FOR_DAYS * DAY) reasons.push({ dimension: 'fresh', text: 'New this month' });
  if (lastSharedAt === null) reasons.push({ dimension: 'unseen', text: 'Not sent yet' });
  return { entry, closeness: closeness(personas, persona, 4) + closeness(industries, industry, 3), reasons, lastSharedAt };
}

/** What one dimension adds: made for this reader, for everyone (no tags), or for somebody else. */
function closeness(tags: readonly string[], hit: string | undefined, worth: number): number {
  if (hit !== undefined) return worth;
  return tags.length === 0 ? 0 : -3;
}

function byRank(a: Candidate, b: Candidate): number {
  return (
    Number(a.entry.outdatedBy >= OUTDATED_AT) - Number(b.entry.outdatedBy >= OUTDATED_AT) ||
    Number(a.lastSharedAt !== null) - Number(b.lastSharedAt !== null) ||
    b.closeness - a.closeness ||
    a.entry.outdatedBy - b.entry.outdatedBy ||
    Date.parse(b.entry.addedAt) - Date.parse(a.entry.addedAt) ||
    (a.entry.asset.id < b.entry.asset.id ? -1 : 1)
  );
}

function latest(usage: readonly AssetUse[], action: AssetUse['action'], time: number): Map<string, string> {
  const at = new Map<string, string>();
  for (const use of usage) {
    if (use.action !== action || Date.parse(use.at) > time) continue;
    const known = at.get(use.assetId);
    if (known === undefined || Date.parse(use.at) > Date.parse(known)) at.set(use.assetId, use.at);
  }
  return at;
}

const STAGE_WORDS: Readonly<Record<JourneyStage, string>> = {
  unaware: 'first contact',
  awareness: 'awareness',
  consideration: 'consideration',
  decision: 'the decision',
  postPurchase: 'after the purchase',
};

function lowerUnlessAcronym(tag: string): string {
  return tag === tag.toUpperCase() ? tag : tag.toLowerCase();
}
