import type { Asset, Recommendation } from '#lib/contract/content.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import type { JourneyView } from '#lib/contract/journey.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { hoursAgo, idOf, NOW } from './sample-ids.ts';
import { mqlJourney } from './sample-journey.ts';
import { dana } from './sample-people.ts';

export const record: RecordRef = { crm: 'practice', host: '127.0.0.1:4320', org: null, objectType: 'lead', rawType: null, id: '1041' };

const definition = {
  id: idOf(40),
  version: 4,
  name: 'Shared MQL definition',
  status: 'active' as const,
  activatedAt: '2026-09-01T08:00:00.000Z',
};

const asset = (n: number, title: string, format: string): Asset => ({
  id: idOf(60 + n),
  externalId: null,
  title,
  url: `https://library.example.com/assets/${n}`,
  format,
  stages: ['consideration'],
  personas: ['Operations'],
  industries: [],
  products: [],
  language: 'en',
  owner: 'Mara Ellison',
  reviewBy: null,
  expiresAt: null,
});

export const recommendations: Recommendation[] = [
  {
    asset: asset(1, 'ROI calculator for operations teams', 'calculator'),
    reasons: [
      { dimension: 'stage', text: 'Fits consideration', value: 'consideration' },
      { dimension: 'persona', text: 'For operations', value: 'operations' },
      { dimension: 'unseen', text: 'Not sent yet' },
    ],
    lastSharedAt: null,
  },
  {
    asset: asset(2, 'How Harbour Lane cut detention fees by a third', 'case study'),
    reasons: [
      { dimension: 'stage', text: 'Fits consideration', value: 'consideration' },
      { dimension: 'industry', text: 'For logistics', value: 'logistics' },
    ],
    lastSharedAt: hoursAgo(24 * 20),
  },
  {
    asset: asset(3, 'Dock scheduling in twelve minutes', 'video'),
    reasons: [
      { dimension: 'stage', text: 'Fits consideration', value: 'consideration' },
      { dimension: 'fresh', text: 'New this month' },
    ],
    lastSharedAt: null,
  },
];

/** A record matched to one person; `change` replaces parts. */
export function personContext(
  change: Partial<RecordContext> = {},
  person: PersonCard = dana,
  journey: JourneyView | null = mqlJourney,
): RecordContext {
  return {
    record,
    asOf: NOW.toISOString(),
    match: { kind: 'person', person, method: 'imported', matchedAt: hoursAgo(24 * 60), matchedBy: null },
    definition,
    waitingFor: null,
    journey,
    recommendations,
    myFeedback: null,
    ...change,
  };
}

export const answered: FeedbackItem = {
  id: idOf(80),
  at: hoursAgo(3),
  receivedAt: hoursAgo(3),
  origin: 'rep',
  repName: 'Sam Okafor',
  record,
  personId: dana.id,
  personLabel: dana.label,
  accountName: dana.accountName,
  verdict: 'notGood',
  reason: 'badTiming',
  text: null,
  definitionVersion: 4,
  triggers: [{ id: 'comparedPricing', name: 'Compared pricing twice in 7 days' }],
  status: 'answered',
  changedIn: null,
  reply: { text: 'Moved to nurture until their new budget in January, thanks.', by: 'Mara Ellison', at: hoursAgo(1) },
};

/** A verdict that a version of the definition answers. */
export const actioned: FeedbackItem = {
  ...answered,
  reason: 'notIcp',
  definitionVersion: 3,
  status: 'actioned',
  changedIn: 4,
  reply: {
    text: 'You said “Not good, does not fit our ideal customer”. We changed: MQL needs at least 15 points of fit (was 10). It counts from version 4 on.',
    by: 'Mara Ellison',
    at: hoursAgo(26),
  },
};
