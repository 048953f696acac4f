import type { DismissReason, FeedbackStatus, RejectReason, Verdict } from '#lib/contract/vocabulary.ts';

export const VERDICT: Readonly<Record<Verdict, string>> = { good: 'Good lead', notGood: 'Not good', notSure: 'Not sure' };

export const REJECT: Readonly<Record<RejectReason, string>> = {
  notIcp: 'Does not fit',
  wrongPerson: 'Wrong person',
  badTiming: 'Bad timing',
  noBudget: 'No budget',
  noNeed: 'No need',
  duplicate: 'Duplicate',
  badData: 'Bad data',
  unreachable: 'Cannot reach',
  alreadyCustomer: 'Already a customer',
  openOpportunity: 'Deal already open',
  competitor: 'Competitor',
  studentOrJobSeeker: 'Student or job seeker',
  spam: 'Spam',
  outOfTerritory: 'Not my territory',
  other: 'Other…',
};

export const DISMISS: Readonly<Record<DismissReason, string>> = {
  outdated: 'Outdated',
  tooGeneric: 'Too generic',
  wrongStage: 'Wrong stage',
  wrongPersona: 'Wrong reader',
  buyerHasIt: 'They have it',
  hardToUse: 'Hard to use',
  other: 'Another reason',
};

export const DISMISS_REASONS: readonly DismissReason[] = [
  'outdated',
  'tooGeneric',
  'wrongStage',
  'wrongPersona',
  'buyerHasIt',
  'hardToUse',
  'other',
];

/** What became of a verdict, in the rep's words. */
export const STATUS: Readonly<Record<FeedbackStatus, string>> = {
  queued: 'Kept, will be sent',
  sent: 'Sent to marketing',
  seen: 'Seen by marketing',
  answered: 'Answered',
  actioned: 'Acted on',
  declined: 'Declined',
  withdrawn: 'Taken back',
};
