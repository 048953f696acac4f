import type { Asset, AssetUsage, AssetUsageReport } from '#lib/contract/content.ts';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import type { DismissReason, JourneyStage, RejectReason, Role } from '#lib/contract/vocabulary.ts';
import type { Me, Member } from '#lib/contract/workspace.ts';

/** Invented people and assets for tests and the gallery of the console; every time is relative to `NOW`. */
export const NOW = new Date('2026-11-22T14:05:00.000Z');

const MINUTE = 60_000;

export function before(minutes: number): string {
  return new Date(NOW.getTime() - minutes * MINUTE).toISOString();
}

/** A readable UUID (version 7 in shape): `kind` 1 digit, then a number. */
export function demoId(kind: number, number: number): string {
  return `01930000-0000-7000-8${String(kind).padStart(3, '0')}-${String(number).padStart(12, '0')}`;
}

export const MEMBERS: Member[] = [
  member(1, 'Maya Lindqvist', 'maya@example.com', 'admin'),
  member(2, 'Sam Okafor', 'sam@example.com', 'rep'),
  member(3, 'Ines Calvo', 'ines@example.com', 'rep'),
  member(4, 'Jonas Brandt', 'jonas@example.com', 'marketer'),
  member(5, 'נועה לוי', 'noa@example.com', 'manager'),
  { ...member(6, 'Tomasz Wiśniewski', 'tomasz@example.com', 'rep'), active: false },
];

function member(number: number, name: string, email: string, role: Role): Member {
  const side = role === 'marketer' ? 'marketing' : role === 'manager' ? 'sales' : null;
  return { id: demoId(1, number), name, email, role, side, active: true, createdAt: before(number * 41_000) };
}

export function demoMe(role: Role): Me {
  const self = MEMBERS.find((candidate) => candidate.role === role && candidate.active) ?? MEMBERS[0];
  if (!self) throw new Error('There is no member.');
  return {
    member: self,
    workspace: { id: demoId(9, 1), name: 'Northlight Instruments' },
    settings: {
      readEmailFromPage: false,
      rejectReasons: ['notIcp', 'wrongPerson', 'badTiming', 'noBudget', 'duplicate', 'badData', 'other'],
      crmPatterns: [],
    },
  };
}

export const PEOPLE: readonly (readonly [string | null, string | null])[] = [
  ['Dana Whitfield', 'Harbour & Lyle'],
  ['Kwame Mensah', 'Brightwater Foods'],
  ['ליאור כהן', 'Negev Optics'],
  ['Amélie Duchêne', 'Atelier Nord'],
  ['Priya Raghunathan-Venkatasubramaniam', 'The Honourable Company of Instrument Makers and Surveyors of Upper Norwood'],
  ['Oskar Nyström', 'Fjällvind AB'],
  [null, null],
  ['Ruth Adeyemi', 'Kestrel Logistics'],
  ['Hana Novotná', 'Bohemia Glass'],
  ['Luis Ortega', 'Sierra Roja'],
  ['Grace Kim', 'Evergreen Dental'],
  ['Tom Baker', 'Baker & Sons'],
];

const TRIGGERS = [
  { id: 'pricingTwice', name: 'Compared pricing twice in 7 days' },
  { id: 'roiSheet', name: 'Asked for the ROI sheet' },
  { id: 'operationsMidsize', name: 'Operations, 200 to 1,000 people' },
  { id: 'demoBooked', name: 'Booked a demo' },
  { id: 'personalEmail', name: 'Personal e-mail domain' },
];

const REASONS: readonly RejectReason[] = ['badTiming', 'notIcp', 'wrongPerson', 'noBudget', 'duplicate'];
const TEXTS = [
  'They signed with a competitor in September; renewal is not before next autumn. Please move to nurture.',
  'Personal address, student project. This is the third one from that webinar list.',
  null,
];
const VERDICTS = ['notGood', 'good', 'good', 'notGood', 'notSure', 'good'] as const;

/** One verdict of the demo; `number` 0 is the newest. */
export function demoVerdict(number: number, change: Partial<FeedbackItem> = {}): FeedbackItem {
  const verdict = VERDICTS[number % VERDICTS.length] ?? 'good';
  const [personLabel = null, accountName = null] = PEOPLE[number % PEOPLE.length] ?? [];
  const at = before(4 + number * number * 3 + number * 17);
  const isAnswered = number % 4 === 3;
  return {
    id: demoId(2, 1000 - number),
    at,
    receivedAt: number % 7 === 5 ? before(1 + number * 3) : at,
    origin: 'rep',
    repName: MEMBERS[1 + (number % 2)]?.name ?? 'Sam Okafor',
    record:
      number % 3 === 0
        ? {
            crm: 'salesforce',
            host: 'northlight.lightning.force.com',
            org: null,
            objectType: 'lead',
            rawType: 'Lead',
            id: `00Q5e00000Ab${number}`,
          }
        : { crm: 'practice', host: '127.0.0.1:4320', org: null, objectType: 'contact', rawType: 'contact', id: `c-${100 + number}` },
    personId: personLabel === null ? null : demoId(3, number),
    personLabel,
    accountName,
    verdict,
    reason: verdict === 'notGood' ? (REASONS[number % REASONS.length] ?? null) : null,
    text: verdict === 'notGood' ? (TEXTS[number % TEXTS.length] ?? null) : null,
    definitionVersion: number % 11 === 10 ? null : 4,
    triggers: number % 6 === 4 ? [] : TRIGGERS.slice(number % 3, (number % 3) + 2),
    changedIn: number % 8 === 3 ? 4 : null,
    status: number === 8 ? 'withdrawn' : isAnswered ? (number % 8 === 3 ? 'actioned' : 'answered') : 'sent',
    reply: isAnswered
      ? {
          text: 'Thanks. Moved to nurture until their renewal comes up; the rule now asks for a company address.',
          by: 'Jonas Brandt',
          at: before(3 + number),
        }
      : null,
    ...change,
  };
}

export const VERDICT_COUNT = 26;

type AssetRow = [
  title: string,
  format: string,
  stages: JourneyStage[],
  counts: [number, number, number, number],
  dismissed?: DismissReason,
];

const ASSETS: AssetRow[] = [
  ['ROI calculator for operations teams', 'calculator', ['consideration'], [212, 64, 31, 4], 'tooGeneric'],
  [
    'Case study: Kestrel Logistics cuts recalibration by half',
    'case study',
    ['consideration', 'decision'],
    [188, 57, 22, 6],
    'wrongPersona',
  ],
  ['Buying guide: measuring instruments 2026', 'guide', ['awareness', 'consideration'], [240, 41, 9, 12], 'tooGeneric'],
  ['Security and data protection sheet', 'data sheet', ['decision'], [97, 38, 35, 0]],
  ['Comparison with the three usual alternatives', 'comparison', ['decision'], [121, 33, 14, 2], 'outdated'],
  ['Webinar: calibration without downtime', 'webinar', ['awareness'], [163, 19, 4, 9], 'hardToUse'],
  ['Implementation plan, week by week', 'plan', ['decision', 'postPurchase'], [66, 18, 16, 0]],
  ['Price list for resellers', 'price list', ['decision'], [41, 17, 3, 1], 'wrongStage'],
  ['Checklist: is your lab ready?', 'checklist', ['awareness'], [134, 12, 2, 3], 'buyerHasIt'],
  ['Onboarding kit', 'kit', ['postPurchase'], [22, 9, 8, 0]],
  ['מדריך כיול לצוותי שטח', 'guide', ['consideration'], [31, 6, 1, 0]],
  ['Whitepaper: the state of calibration 2021', 'whitepaper', ['awareness'], [143, 0, 0, 17], 'outdated'],
  ['Brochure, general', 'brochure', ['awareness'], [88, 0, 0, 21], 'tooGeneric'],
  [
    'Reference letter from a very large customer whose name we may say but whose logo we may not show anywhere at all',
    'reference',
    ['decision'],
    [0, 0, 0, 0],
  ],
  ['Video: unboxing', 'video', ['postPurchase'], [12, 0, 0, 1], 'other'],
  ['Battle card', 'battle card', ['decision'], [0, 0, 0, 0]],
];

export function demoAsset(number: number): Asset {
  const [title, format, stages] = ASSETS[number] ?? ['Asset', 'guide', ['awareness']];
  return {
    id: demoId(4, number),
    externalId: `A-${number}`,
    title,
    url: `https://content.example.com/${number}`,
    format,
    stages,
    personas: number % 2 === 0 ? ['operations'] : ['finance', 'quality'],
    industries: number % 3 === 0 ? ['logistics', 'food'] : [],
    products: [],
    language: 'en',
    owner: number % 4 === 3 ? null : 'Jonas Brandt',
    reviewBy: number === 11 || number === 4 ? before(60 * 24 * 40) : null,
    expiresAt: null,
  };
}

function demoUsage(number: number): AssetUsage {
  const [, , , [impressions, opens, shares, dismissals], topDismissReason = null] = ASSETS[number] ?? ['', '', [], [0, 0, 0, 0]];
  return {
    asset: demoAsset(number),
    eligible: true,
    impressions,
    opens,
    shares,
    dismissals,
    topDismissReason,
    lastUsedAt: opens + shares > 0 ? before(number * number * 130 + 25) : null,
  };
}

export function demoReport(days: number): AssetUsageReport {
  const rows = ASSETS.map((_, number) => demoUsage(number));
  const used = rows.filter((row) => row.opens + row.shares > 0).length;
  return { from: before(days * 1440), to: NOW.toISOString(), eligible: rows.length, used, utilizationRate: used / rows.length, rows };
}
