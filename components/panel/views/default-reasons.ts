import type { RejectReason } from '#lib/contract/vocabulary.ts';

/** Reasons offered while the workspace's own are not known (signed out). */
export const DEFAULT_REASONS: readonly RejectReason[] = [
  'notIcp',
  'wrongPerson',
  'badTiming',
  'noBudget',
  'noNeed',
  'unreachable',
  'duplicate',
  'other',
];
