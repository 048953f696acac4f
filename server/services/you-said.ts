import type { FeedbackBehind } from '#lib/contract/agreement.ts';
import type { RejectReason, Verdict } from '#lib/contract/vocabulary.ts';

/** Changes that an answer spells out; the version itself tells the rest. */
const SPELLED_OUT = 3;

/**
 * What a rep reads on their record when a version answers what they said. `changes`: what differs from the version before, one sentence
 * each, those that concern the rep's own verdict first; none: it is the first version.
 */
export function youSaidWeChanged(
  said: Pick<FeedbackBehind, 'verdict' | 'reason' | 'text'>,
  changes: readonly string[],
  version: number,
): string {
  const shown = changes.slice(0, SPELLED_OUT).map((change) => change.replace(/\.?$/, '.'));
  const rest = changes.length - shown.length;
  const what = shown.length === 0 ? 'what we agree on.' : shown.join(' ');
  const more = rest > 0 ? ` And ${rest} more ${rest === 1 ? 'change' : 'changes'}.` : '';
  return `You said “${words(said)}”. We changed: ${what}${more} It counts from version ${version} on.`;
}

function words({ verdict, reason, text }: Pick<FeedbackBehind, 'verdict' | 'reason' | 'text'>): string {
  const why = reason === null || (reason === 'other' && text !== null) ? null : REASONS[reason];
  const parts = [VERDICTS[verdict], ...(why === null ? [] : [why])].join(', ');
  return text === null || text === '' ? parts : `${parts}: ${shortened(text)}`;
}

function shortened(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}

const VERDICTS: Record<Verdict, string> = { good: 'Good', notGood: 'Not good', notSure: 'Not sure' };

const REASONS: Record<RejectReason, string> = {
  notIcp: 'does not fit our ideal customer',
  wrongPerson: 'wrong person',
  badTiming: 'bad timing',
  noBudget: 'no budget',
  noNeed: 'no need',
  duplicate: 'duplicate',
  badData: 'wrong data',
  unreachable: 'cannot be reached',
  alreadyCustomer: 'customer already',
  openOpportunity: 'open opportunity already',
  competitor: 'competitor',
  studentOrJobSeeker: 'student or job seeker',
  spam: 'spam',
  outOfTerritory: 'out of territory',
  other: 'another reason',
};
