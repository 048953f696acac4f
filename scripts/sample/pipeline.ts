import type { LifecycleStage, RejectReason } from '#lib/contract/vocabulary.ts';
import { lifecycleLedger } from '#lib/journey/judge.ts';
import { DAY, HOUR, iso, MINUTE } from './calendar.ts';
import type { createIds } from './ids.ts';
import { FACTS_SOURCE, judgeInputs, type People, stageMoves } from './judged.ts';
import { createRandom, type Random } from './random.ts';
import type { SampleDeal, SampleEvent, SampleMember, SampleMove, SamplePerson } from './types.ts';

/** How sales answered one hand-over. `reason` tells why it was turned away. */
export type Reaction = {
  personId: string;
  member: SampleMember;
  at: number;
  answer: 'accepted' | 'turnedAway' | 'unanswered';
  reason: RejectReason | null;
};

export type Pipeline = { moves: SampleMove[]; deals: SampleDeal[]; reactions: Reaction[]; signed: SampleEvent[] };

type Step = { stage: LifecycleStage; at: number; why: string; byCrm?: boolean };
type Desk = { random: Random; now: number; newId: ReturnType<typeof createIds>; recordId: string };

/** Why reps turn leads away in the sample, each with the stage that it leads to. */
const TURNED_AWAY = {
  badTiming: ['recycled', 'Asked us to call again next quarter'],
  noBudget: ['recycled', 'No budget before the next financial year'],
  noNeed: ['recycled', 'Has a tool that does the job'],
  unreachable: ['recycled', 'Four calls and two e-mails without an answer'],
  notIcp: ['disqualified', 'Single site, nothing to plan'],
  wrongPerson: ['recycled', 'Collects material for somebody else'],
} as const satisfies Partial<Record<RejectReason, readonly [LifecycleStage, string]>>;

/** What sales made of each hand-over that the real judge found, in the order in which things happened to each person. */
export function samplePipeline(
  seed: number,
  now: number,
  newId: ReturnType<typeof createIds>,
  input: People,
  members: readonly SampleMember[],
): Pipeline {
  const reps = members.filter((member) => member.role === 'rep');
  const inputs = judgeInputs(input);
  const all: Pipeline = { moves: [], deals: [], reactions: [], signed: [] };
  for (const [index, person] of input.people.entries()) {
    const judgeInput = inputs.get(person.id);
    const owner = ownerOf(person, index, input, reps);
    if (judgeInput === undefined || owner === undefined) continue;
    const desk: Desk = { random: createRandom(seed, `pipeline/${index}`), now, newId, recordId: `opportunity-${personNumber(index)}` };
    const moves: SampleMove[] = [];
    let after = 0;
    for (let round = 0; round < 3; round += 1) {
      const ledger = lifecycleLedger({ ...judgeInput, moves: stageMoves(moves), now: new Date(now) });
      const handover = ledger.find((entry) => entry.stage === 'mql' && entry.at > after);
      if (handover === undefined) break;
      after = handover.at;
      work(desk, person, owner, handover.at, moves, all);
    }
    all.moves.push(...moves);
  }
  return { ...all, moves: all.moves.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)) };
}

/** The number of a person in the ids of the practice CRM's records. */
export function personNumber(index: number): string {
  return String(index + 1).padStart(4, '0');
}

/** One account has one owner; who has no account is shared out in turn. */
export function ownerOf(
  person: SamplePerson,
  index: number,
  { accounts }: Pick<People, 'accounts'>,
  reps: readonly SampleMember[],
): SampleMember | undefined {
  const place = accounts.findIndex((account) => account.id === person.accountId);
  return reps[(place === -1 ? index : place) % reps.length];
}

function work(desk: Desk, person: SamplePerson, owner: SampleMember, handedOverAt: number, moves: SampleMove[], all: Pipeline): void {
  const { random, now, newId } = desk;
  const at = handedOverAt + random.int(20, 26 * 60) * MINUTE;
  if (at > now) return;
  const answer = random.weighted({ accepted: 62, turnedAway: 22, unanswered: 16 });
  const reason =
    answer === 'turnedAway' ? random.weighted({ badTiming: 6, noBudget: 4, noNeed: 4, unreachable: 3, notIcp: 2, wrongPerson: 2 }) : null;
  all.reactions.push({ personId: person.id, member: owner, at, answer, reason });
  const steps = answer === 'accepted' ? sellingSteps(desk, person, owner, at, all) : reason === null ? [] : [turnedAway(reason, at)];
  for (const step of steps.filter((one) => one.at <= now)) {
    moves.push({
      id: newId('move', step.at),
      personId: person.id,
      stage: step.stage,
      at: iso(step.at),
      memberId: step.byCrm ? null : owner.id,
      actor: step.byCrm ? FACTS_SOURCE : owner.name,
      why: step.why,
    });
  }
}

function turnedAway(reason: keyof typeof TURNED_AWAY, at: number): Step {
  const [stage, why] = TURNED_AWAY[reason];
  return { stage, at, why };
}

function sellingSteps(desk: Desk, person: SamplePerson, owner: SampleMember, at: number, all: Pipeline): Step[] {
  const { random } = desk;
  const taken: Step = {
    stage: 'sal',
    at,
    why: random.pick(['Called back, wants to see more', 'Took it on: knows the problem first hand', 'Meeting agreed for next week']),
  };
  if (random.chance(0.08)) return [taken];
  if (random.chance(0.15)) return [taken, { stage: 'recycled', at: at + random.int(5, 15) * DAY, why: 'No answer after four attempts' }];
  const confirmedAt = at + random.int(2, 9) * DAY;
  const confirmed: Step = {
    stage: 'sql',
    at: confirmedAt,
    why: random.pick(['Need confirmed: replaces three spreadsheets', 'Has budget and a date', 'Needs it before the new site opens']),
  };
  if (person.accountId === null || random.chance(0.12)) return [taken, confirmed];
  return [
    taken,
    confirmed,
    ...dealSteps(desk, { person, accountId: person.accountId, owner, openedAt: confirmedAt + random.int(2, 12) * DAY }, all),
  ];
}

type Opening = { person: SamplePerson; accountId: string; owner: SampleMember; openedAt: number };

function dealSteps({ random, now, newId, recordId }: Desk, { person, accountId, owner, openedAt }: Opening, all: Pipeline): Step[] {
  const closedAt = openedAt + random.int(12, 60) * DAY + random.int(8, 17) * HOUR;
  const isWon = random.chance(0.55);
  const amount = random.int(12, 180) * 500;
  const kind = random.pick(['Planning for one site', 'Planning for all sites', 'Shift planning', 'Planning and forecasting']);
  if (openedAt > now) return [];
  const isClosed = closedAt <= now;
  all.deals.push({
    id: newId('deal', openedAt),
    accountId,
    personId: person.id,
    ownerId: owner.id,
    name: kind,
    amount,
    currency: 'EUR',
    status: isClosed ? (isWon ? 'won' : 'lost') : 'open',
    openedAt: iso(openedAt),
    closedAt: isClosed ? iso(closedAt) : null,
    recordId: nextRecordId(recordId, all.deals),
  });
  const opened: Step = { stage: 'opportunity', at: openedAt, why: `Deal opened: ${kind}`, byCrm: true };
  if (!isClosed) return [opened];
  if (!isWon)
    return [
      opened,
      {
        stage: 'recycled',
        at: closedAt,
        why: random.pick(['Lost: decided to wait a year', 'Lost: chose another vendor', 'Lost: project stopped']),
        byCrm: true,
      },
    ];
  all.signed.push({
    id: newId('event', closedAt),
    personId: person.id,
    name: 'Contract Signed',
    ts: iso(closedAt),
    source: FACTS_SOURCE,
    properties: { deal: kind, amount },
  });
  return [opened, { stage: 'customer', at: closedAt, why: `Won: ${kind}`, byCrm: true }];
}

/** A second deal with the same person gets an id of its own. */
function nextRecordId(recordId: string, deals: readonly SampleDeal[]): string {
  const before = deals.filter((deal) => deal.recordId.startsWith(recordId)).length;
  return before === 0 ? recordId : `${recordId}-${before + 1}`;
}
