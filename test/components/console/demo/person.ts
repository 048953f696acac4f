import type { PersonView } from '#components/console/data/people.ts';
import type { Evidence, JourneyView, Ledger, LedgerEntry, LedgerFiring, TriggerFiring } from '#lib/contract/journey.ts';
import { before, demoId, NOW, PEOPLE } from './data.ts';

const DAY = 1440;

const visit = (number: number, days: number): Evidence => ({
  type: 'event',
  eventId: demoId(12, number),
  name: 'Pricing Viewed',
  at: before(days * DAY + number * 37),
  source: 'Website',
  url: number % 2 === 0 ? 'https://www.example.com/pricing' : null,
});

const fact = (name: string, value: string): Evidence => ({
  type: 'attribute',
  of: 'account',
  name,
  value,
  source: 'leads-2026.csv',
  at: before(320 * DAY),
});

const PRICING: TriggerFiring = {
  triggerId: 'pricingTwice',
  name: 'Compared pricing twice in 7 days',
  kind: 'interest',
  firedAt: before(12 * DAY),
  definitionVersion: 4,
  pointsThen: 14,
  pointsNow: 10.610886,
  times: 2,
  cappedBy: null,
  clauses: [{ sentence: 'Viewed pricing 3 times in 7 days', evidence: [visit(1, 12), visit(2, 13), visit(3, 15)] }],
};
const INDUSTRY: TriggerFiring = {
  triggerId: 'servedIndustry',
  name: 'Works in an industry we serve',
  kind: 'fit',
  firedAt: before(320 * DAY),
  definitionVersion: 4,
  pointsThen: 15,
  pointsNow: 15,
  times: 1,
  cappedBy: null,
  clauses: [{ sentence: 'The company’s industry is Logistics', evidence: [fact('industry', 'Logistics')] }],
};
const ADDRESS: TriggerFiring = {
  ...INDUSTRY,
  triggerId: 'personalEmail',
  name: 'Personal e-mail address',
  kind: 'negative',
  pointsThen: -4,
  pointsNow: -4,
  clauses: [
    {
      sentence: 'Their e-mail address, dana@mail.example.net, contains “@mail.example.net”',
      evidence: [fact('email', 'dana@mail.example.net')],
    },
  ],
};

export function demoJourney(change: Partial<JourneyView> = {}): JourneyView {
  return {
    asOf: NOW.toISOString(),
    definitionVersion: 4,
    lifecycle: { stage: 'mql', since: before(12 * DAY), why: 'Fit 32 and interest 24 reached the agreed 30 and 20', actor: null },
    journey: { stage: 'decision', since: before(12 * DAY), why: 'Compared pricing twice in 7 days', actor: null },
    fitScore: 11,
    interestScore: 10.610886,
    grade: 'C3',
    firings: [PRICING, INDUSTRY, ADDRESS],
    momentum: { days: 30, now: 14, before: 6, trend: 'rising' },
    against: ['Personal e-mail address'],
    enoughData: true,
    handover: { at: before(12 * DAY), dueAt: before(11 * DAY) },
    ...change,
  };
}

export function demoPerson(number: number): PersonView {
  const [label, accountName = null] = PEOPLE[(number * 5) % PEOPLE.length] ?? [null];
  return {
    person: {
      id: demoId(3, number),
      label: label ?? 'Lead 660737',
      name: label,
      title: 'VP Operations',
      email: 'dana@example.com',
      accountName,
      lifecycleStage: 'mql',
      journeyStage: 'decision',
    },
    journey: demoJourney(),
  };
}

const entry = (number: number, days: number, change: Partial<LedgerEntry>): LedgerEntry => ({
  id: demoId(13, number),
  axis: 'lifecycle',
  stage: 'lead',
  fromStage: null,
  enteredAt: before(days * DAY),
  why: 'Downloaded a guide to the problem',
  actor: null,
  definitionVersion: 4,
  evidence: [],
  recordedAt: before(days * DAY),
  retractedAt: null,
  ...change,
});

const firing = (number: number, days: number, change: Partial<LedgerFiring>): LedgerFiring => ({
  id: demoId(14, number),
  triggerId: PRICING.triggerId,
  name: PRICING.name,
  kind: 'interest',
  definitionVersion: 4,
  firedAt: before(days * DAY),
  pointsThen: 14,
  clauses: PRICING.clauses,
  recordedAt: before(days * DAY),
  retractedAt: null,
  ...change,
});

export function demoLedger(): Ledger {
  return {
    entries: [
      entry(1, 12, {
        stage: 'mql',
        fromStage: 'lead',
        why: 'Fit 32 and interest 24 reached the agreed 30 and 20',
        evidence: [visit(1, 12), visit(2, 13)],
      }),
      entry(2, 12, {
        axis: 'journey',
        stage: 'decision',
        fromStage: 'awareness',
        why: 'Compared pricing twice in 7 days',
        evidence: [visit(1, 12)],
      }),
      entry(3, 40, { stage: 'recycled', fromStage: 'sal', why: 'Budget only next year', actor: 'Sam Okafor', definitionVersion: null }),
      entry(4, 64, { stage: 'sal', fromStage: 'mql', why: 'Accepted by sales', actor: 'Sam Okafor', definitionVersion: null }),
      entry(5, 66, {
        stage: 'mql',
        fromStage: 'lead',
        why: 'Fit 27 and interest 16 reached the agreed 25 and 15',
        definitionVersion: 2,
        evidence: [visit(5, 66)],
      }),
      entry(6, 70, {
        stage: 'mql',
        fromStage: 'lead',
        why: 'Fit 27 and interest 15 reached the agreed 25 and 15',
        definitionVersion: 2,
        retractedAt: before(65 * DAY),
      }),
      entry(7, 130, { definitionVersion: 1, fromStage: 'target' }),
    ],
    firings: [
      firing(1, 12, {}),
      firing(2, 66, {
        definitionVersion: 2,
        clauses: [{ sentence: 'Viewed pricing twice in 7 days', evidence: [visit(5, 66), visit(6, 67)] }],
      }),
      firing(3, 320, { ...INDUSTRY, id: demoId(14, 3), definitionVersion: 1, pointsThen: 10, firedAt: before(320 * DAY) }),
    ],
    handovers: [
      {
        id: demoId(15, 1),
        at: before(12 * DAY),
        dueAt: before(11 * DAY),
        definitionVersion: 4,
        recordedAt: before(12 * DAY),
        retractedAt: null,
      },
      {
        id: demoId(15, 2),
        at: before(66 * DAY),
        dueAt: before(65 * DAY),
        definitionVersion: 2,
        recordedAt: before(66 * DAY),
        retractedAt: null,
      },
    ],
  };
}
