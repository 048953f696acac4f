import type { Asset } from '../contract/content.ts';
import type { DismissReason, UsageAction } from '../contract/vocabulary.ts';

/** An asset as the library holds it. */
export type LibraryAsset = {
  asset: Asset;
  addedAt: string;
  /** When marketing took it out of use; null: in use. */
  retiredAt: string | null;
  /** How many different members put it aside as `outdated`, for any person. */
  outdatedBy: number;
};

/** One use of an asset for the person on screen, by anyone in the workspace; undone uses are left out. */
export type AssetUse = { assetId: string; action: UsageAction; at: string; reason: DismissReason | null };

/** What matching asks about the reader; null: not known. */
export type Audience = { persona: string | null; title: string | null; industry: string | null };
