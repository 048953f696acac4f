import type { DismissReason } from '#lib/contract/vocabulary.ts';

/** Reasons against an asset, the commonest first. */
export const DISMISS_REASONS: readonly DismissReason[] = [
  'outdated',
  'tooGeneric',
  'wrongStage',
  'wrongPersona',
  'buyerHasIt',
  'hardToUse',
  'other',
];
