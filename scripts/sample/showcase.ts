import type { JourneyView } from '#lib/contract/journey.ts';
import { judge } from '#lib/journey/judge.ts';
import { judgeInputs, stageMoves } from './judged.ts';
import type { CrmRecord, SampleWorkspace } from './types.ts';

/** What the panel shows on a record of the practice CRM. */
export type Shown =
  | 'mql'
  | 'answered'
  | 'customer'
  | 'disqualified'
  | 'tooLittle'
  | 'byEmail'
  | 'sameEmail'
  | 'nobody'
  | 'account'
  | 'opportunity';

/**
 * One record for each thing that the panel can show: where `npm start` opens the browser, and what tests and screenshots look at.
 * `member` is the rep to sign in as: the record's owner, and for `answered` the one who was answered.
 */
export function showcase(sample: SampleWorkspace): Record<Shown, { record: CrmRecord; member: SampleWorkspace['members'][number] }> {
  const views = judgedPeople(sample);
  const emails = Map.groupBy(sample.people, (person) => person.email);
  const answered = sample.replies.at(-1)?.verdictId;
  const verdict = sample.verdicts.find((one) => one.id === answered);

  const find = (fits: (record: CrmRecord, view: JourneyView | undefined) => boolean) => {
    const record = sample.crmRecords.find((one) => fits(one, one.personId === null ? undefined : views.get(one.personId)));
    const member = sample.members.find((one) =>
      record?.id === verdict?.recordId ? one.id === verdict?.memberId : one.name === record?.ownerName,
    );
    if (record === undefined || member === undefined) throw new Error('The sample lacks a case that it is meant to show');
    return { record, member };
  };
  const isPerson = ({ objectType, isImported }: CrmRecord) => isImported && (objectType === 'lead' || objectType === 'contact');
  const emailOf = (record: CrmRecord) => sample.people.find((person) => person.id === record.personId)?.email ?? null;

  return {
    mql: find((record, view) => isPerson(record) && isFreshMql(view, sample.now)),
    answered: find((record) => record.id === verdict?.recordId),
    customer: find((record, view) => isPerson(record) && view?.lifecycle.stage === 'customer'),
    disqualified: find((record, view) => isPerson(record) && view?.firings[0]?.kind === 'disqualifying'),
    tooLittle: find((record, view) => isPerson(record) && view?.enoughData === false),
    byEmail: find((record) => !record.isImported && emailOf(record) !== null && emails.get(emailOf(record))?.length === 1),
    sameEmail: find((record) => !record.isImported && emailOf(record) !== null && (emails.get(emailOf(record))?.length ?? 0) > 1),
    nobody: find((record) => !record.isImported && emailOf(record) === null),
    account: find((record) => record.objectType === 'account' && record.related.length > 3),
    opportunity: find((record) => record.objectType === 'opportunity'),
  };
}

/** Everybody as the real judge sees them at the sample's time, by person id. */
export function judgedPeople(sample: SampleWorkspace): Map<string, JourneyView> {
  const moves = Map.groupBy(sample.moves, (move) => move.personId);
  const now = new Date(sample.now);
  return new Map([...judgeInputs(sample)].map(([id, input]) => [id, judge({ ...input, moves: stageMoves(moves.get(id) ?? []), now })]));
}

/** Handed over, with time left on the clock and enough triggers to look at. */
function isFreshMql(view: JourneyView | undefined, now: string): boolean {
  return view?.handover != null && view.handover.dueAt > now && view.firings.length >= 6;
}
