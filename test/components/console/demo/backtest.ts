import type { BacktestPerson, BacktestResult, BacktestRun, GroupJudgement } from '#lib/contract/backtest.ts';
import { proportionOf } from '#lib/journey/wilson.ts';
import { before, demoId, NOW, PEOPLE } from './data.ts';
import { demoHash } from './definitions.ts';

const group = (people: number, good: [number, number], outcomes: [number, number], won: number): GroupJudgement => ({
  people,
  precision: proportionOf(...good),
  outcomes: proportionOf(...outcomes),
  won,
});

const MONTHS = [
  '2025-12',
  '2026-01',
  '2026-02',
  '2026-03',
  '2026-04',
  '2026-05',
  '2026-06',
  '2026-07',
  '2026-08',
  '2026-09',
  '2026-10',
  '2026-11',
];
const KEPT = [9, 12, 14, 17, 13, 16, 19, 11, 8, 18, 21, 13];
const ADDED = [2, 1, 3, 4, 2, 5, 4, 2, 1, 6, 7, 4];
const REMOVED = [2, 0, 1, 3, 1, 2, 0, 1, 0, 2, 3, 1];

export function demoResult(change: Partial<BacktestResult> = {}): BacktestResult {
  return {
    asOf: before(30),
    people: 9240,
    events: 184_310,
    judged: { good: 96, notGood: 71 },
    outcomes: { good: 58, known: 240 },
    draft: {
      contentHash: demoHash(5),
      mqls: 212,
      handovers: 231,
      precision: proportionOf(61, 84),
      recall: proportionOf(61, 96),
      outcomeRecall: proportionOf(44, 58),
      outcomePrecision: proportionOf(44, 103),
    },
    active: {
      contentHash: demoHash(4),
      mqls: 187,
      handovers: 204,
      precision: proportionOf(54, 80),
      recall: proportionOf(54, 96),
      outcomeRecall: proportionOf(39, 58),
      outcomePrecision: proportionOf(39, 97),
    },
    groups: {
      added: group(41, [9, 12], [7, 14], 3),
      removed: group(16, [2, 8], [2, 8], 0),
      both: group(171, [52, 72], [37, 89], 21),
      neither: group(9012, [33, 75], [12, 129], 4),
    },
    months: MONTHS.map((month, at) => {
      const [kept = 0, added = 0, removed = 0] = [KEPT[at], ADDED[at], REMOVED[at]];
      return { month, active: kept + removed, draft: kept + added, added, removed };
    }),
    triggers: [
      trigger('demoRequested', 'Asked for a demo', 'both', 131, 131, [48, 57]),
      trigger('pricingTwice', 'Compared pricing twice in 7 days', 'both', 204, 204, [39, 61]),
      trigger('personalEmail', 'Personal e-mail address', 'both', 812, 812, [3, 28]),
      trigger('trialStarted', 'Started a trial', 'both', 64, 64, [22, 26]),
      trigger('readsOften', 'Viewed six pages in 14 days', 'both', 1480, 1480, [41, 88]),
      trigger('emailClicked', 'Followed a link in an e-mail', 'active', 3012, null, [44, 120]),
      trigger(
        'askedSecurity',
        'Asked for the security sheet and came back to the pricing page within the same working week',
        'draft',
        null,
        38,
        [3, 4],
      ),
      trigger('contractSigned', 'Signed a contract', 'both', 21, 21, [0, 0]),
    ],
    ...change,
  };
}

function trigger(
  triggerId: string,
  name: string,
  where: 'both' | 'active' | 'draft',
  peopleActive: number | null,
  peopleDraft: number | null,
  [good, n]: [number, number],
): BacktestResult['triggers'][number] {
  return { triggerId, name, in: where, peopleActive, peopleDraft, precision: proportionOf(good, n) };
}

export function demoRun(change: Partial<BacktestRun> = {}): BacktestRun {
  return {
    id: demoId(11, 1),
    state: 'done',
    progress: 1,
    step: 'Done',
    draftHash: demoHash(5),
    draftName: 'Two signals before hand-over',
    activeVersion: 4,
    startedBy: 'Jonas Brandt',
    startedAt: before(31),
    finishedAt: before(30),
    message: null,
    result: demoResult(),
    ...change,
  };
}

export function demoBacktestPeople(group: 'added' | 'removed' | 'both', count: number): BacktestPerson[] {
  return Array.from({ length: count }, (_, number) => {
    const [label, accountName = null] = PEOPLE[(number * 5) % PEOPLE.length] ?? [null];
    const at = new Date(NOW.getTime() - (3 + number * 4) * 86_400_000).toISOString();
    return {
      personId: demoId(3, number),
      label: label ?? 'Lead 660737',
      accountName,
      activeAt: group === 'added' ? null : at,
      draftAt: group === 'removed' ? null : at,
      verdict: number % 4 === 0 ? 'good' : number % 4 === 1 ? 'notGood' : null,
      outcome: number % 5 === 2 ? 'good' : number % 5 === 3 ? 'bad' : null,
    };
  });
}
