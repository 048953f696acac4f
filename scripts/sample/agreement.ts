import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import type { RejectReason } from '#lib/contract/vocabulary.ts';
import { sampleDefinition, sampleDefinitionHistory } from '#lib/journey/sample-definition.ts';
import { DAY, HOUR, iso } from './calendar.ts';
import type { createIds } from './ids.ts';
import type { SampleAgreement, SampleDefinition, SampleMember, SampleVerdict } from './types.ts';

/** How long ago the current version replaced the one that the company began with. */
const CHANGED_AGO = 40 * DAY;

/** Both versions, each signed by one of each side: the first before the year began, the second six weeks ago. */
export function sampleAgreement(
  now: number,
  newId: ReturnType<typeof createIds>,
  members: readonly SampleMember[],
): { earlier: SampleDefinition; definition: SampleDefinition } {
  const changedAt = now - CHANGED_AGO;
  const [first, current] = sampleDefinitionHistory;
  if (first === undefined || current === undefined) throw new Error('The sample’s agreement changed once');
  const earlier = { ...first, id: newId('definition', now - 384 * DAY), version: 1, body: looser(first.body), reviewBy: null };
  const definition = { ...current, id: newId('definition', changedAt), version: 2, reviewBy: iso(now + 50 * DAY) };
  return {
    earlier: { ...earlier, ...signed(now - 382 * DAY, members) },
    definition: { ...definition, ...signed(changedAt, members), note: `${WHY_CHANGED} ${current.note}` },
  };
}

const WHY_CHANGED = 'Reps met people who collect offers for somebody else: who decides on budgets counts from now on.';

/** The verdicts behind the current version, and the draft of the next one with those behind it. */
export function agreementHistory(
  now: number,
  { activatedAt, proposedAt }: SampleDefinition,
  verdicts: readonly SampleVerdict[],
  members: readonly SampleMember[],
): Omit<SampleAgreement, 'earlier'> {
  const [, begunBy = '', savedBy = begunBy] = members.filter((member) => member.side === 'marketing').map((member) => member.id);
  const draft = { name: 'Fresher interest', note: WHY_DRAFTED, body: fresher(sampleDefinition) };
  const [begunAt, savedAt] = [iso(now - 4 * DAY), iso(now - 2 * DAY + 3 * HOUR)];
  return {
    behind: given(verdicts, ['wrongPerson', 'noNeed', 'noBudget'], { after: '', before: proposedAt }, 3),
    draft: {
      ...draft,
      begunBy,
      begunAt,
      savedBy,
      savedAt,
      behind: given(verdicts, ['noNeed', 'badTiming'], { after: activatedAt, before: savedAt }, 2),
    },
  };
}

const WHY_DRAFTED =
  'Reps reach people who bought elsewhere months ago. Webinars and guides should fade sooner, and comparing prices count more. To be backtested first.';

/** The newest verdicts that stand for these reasons, one of each rep, those in the reps' own words first. */
function given(
  verdicts: readonly SampleVerdict[],
  reasons: readonly RejectReason[],
  { after, before }: { after: string; before: string },
  most: number,
): string[] {
  const standing = new Map(verdicts.map((verdict) => [`${verdict.memberId} ${verdict.recordId}`, verdict]));
  const found = [...standing.values()]
    .filter(({ at, reason: why }) => why !== null && reasons.includes(why.reason) && at > after && why.at < before)
    .toSorted((a, b) => Number(b.reason?.text !== null) - Number(a.reason?.text !== null) || (a.at < b.at ? 1 : -1));
  return [...Map.groupBy(found, (verdict) => verdict.memberId).values()].flatMap(([newest]) => newest?.id ?? []).slice(0, most);
}

function signed(activeAt: number, members: readonly SampleMember[]): Pick<SampleDefinition, 'proposedAt' | 'signatures' | 'activatedAt'> {
  const signer = (side: SampleMember['side']) => members.find((member) => member.side === side)?.id ?? '';
  return {
    proposedAt: iso(activeAt - 2 * DAY),
    signatures: [
      { side: 'marketing', memberId: signer('marketing'), at: iso(activeAt - DAY) },
      { side: 'sales', memberId: signer('sales'), at: iso(activeAt) },
    ],
    activatedAt: iso(activeAt),
  };
}

/** The agreement as it was first: whoever in a company, and fewer points for the hand-over. Whoever is handed over today was then. */
function looser(body: DefinitionBody): DefinitionBody {
  const triggers = body.triggers.filter((trigger) => trigger.id !== 'decides');
  const mql = 'fit' in body.mql ? { ...body.mql, fit: body.mql.fit - 10 } : body.mql;
  return { ...body, triggers, mql };
}

/** What the draft tries: old interest fades sooner. */
function fresher(body: DefinitionBody): DefinitionBody {
  const triggers = body.triggers.map((trigger): Trigger => {
    if (trigger.id === 'pricingTwice') return { ...trigger, points: 16 };
    if (trigger.id !== 'webinar' && trigger.id !== 'guide') return trigger;
    return { ...trigger, decay: { type: 'halfLife', days: 21 } };
  });
  return { ...body, triggers };
}
