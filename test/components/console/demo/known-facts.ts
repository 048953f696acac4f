import type { KnownFacts } from '#lib/contract/agreement.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import type { Facts, JourneyEvent } from '#lib/journey/types.ts';
import { before, demoId, NOW } from './data.ts';

const DAY = 1440;

function event(
  name: string,
  count: number,
  people: number,
  minutesAgo: number,
  properties: Record<string, string[]> = {},
): KnownFacts['events'][number] {
  return {
    name,
    count,
    people,
    lastAt: before(minutesAgo),
    properties: Object.entries(properties).map(([key, values]) => ({ name: key, values })),
  };
}

function attribute(of: 'person' | 'account', name: string, filled: number, values: string[], kind: 'text' | 'number' | 'yesNo' = 'text') {
  return { of, name, kind, filled, values };
}

/** What the demo's history holds. */
export const DEMO_FACTS: KnownFacts = {
  people: 9240,
  events: [
    event('Page Viewed', 214_380, 8120, 2, { path: ['/', '/product', '/customers'] }),
    event('Email Opened', 48_211, 6930, 6),
    event('Pricing Viewed', 12_904, 2240, 14, { plan: ['Team', 'Enterprise'] }),
    event('Asset Downloaded', 6120, 1980, 51, { format: ['guide', 'case study', 'calculator', 'checklist'], title: ['Buying guide 2026'] }),
    event('Email Link Clicked', 5418, 1411, 33),
    event('Webinar Attended', 902, 640, 3 * DAY, { title: ['Calibration without downtime'] }),
    event('Careers Viewed', 610, 402, DAY),
    event('Demo Requested', 388, 371, 95),
    event('Email Unsubscribed', 340, 340, 2 * DAY),
    event('Trial Started', 211, 204, 400),
    event('Contract Signed', 96, 96, 9 * DAY),
  ],
  attributes: [
    attribute('person', 'email', 9112, ['dana@example.com', 'kwame@example.org', 'student@mail.example.net']),
    attribute('person', 'title', 7410, ['Head of Operations', 'VP Operations', 'Plant manager', 'Quality engineer', 'Buyer']),
    attribute('person', 'department', 6120, ['Operations', 'Supply chain', 'Quality', 'Finance', 'Purchasing']),
    attribute('person', 'seniority', 5890, ['C-level', 'VP', 'Director', 'Manager', 'Individual contributor']),
    attribute('person', 'newsletter', 4100, ['yes', 'no'], 'yesNo'),
    attribute('account', 'industry', 2011, ['Logistics', 'Manufacturing', 'Retail', 'Food and drink', 'Construction', 'Health care']),
    attribute('account', 'employees', 1904, ['12', '85', '240', '1200', '6000'], 'number'),
    attribute('account', 'country', 2040, ['Germany', 'France', 'Netherlands', 'United Kingdom', 'Spain', 'Sweden', 'Poland']),
    attribute('account', 'relationship', 88, ['Competitor', 'Partner']),
  ],
};

export const DEMO_PEOPLE: PersonCard[] = [
  card(1, 'Dana Whitfield', 'VP Operations', 'Harbour & Lyle'),
  card(2, 'Kwame Mensah', 'Plant manager', 'Brightwater Foods'),
  card(3, 'ליאור כהן', 'Quality engineer', 'Negev Optics'),
  card(4, 'Priya Raghunathan-Venkatasubramaniam', 'Head of Operations', 'The Honourable Company of Instrument Makers and Surveyors'),
];

function card(number: number, label: string, title: string, accountName: string): PersonCard {
  return { id: demoId(3, number), label, name: label, title, email: null, accountName, lifecycleStage: null, journeyStage: null };
}

/** The past of one of the demo's people; whoever is asked for, it is the same eventful one. */
export function demoPast(personId: string): { facts: Facts; events: JourneyEvent[]; moves: [] } {
  const person = DEMO_PEOPLE.find(({ id }) => id === personId);
  const seen = (number: number, name: string, minutesAgo: number, properties: JourneyEvent['properties'] = {}): JourneyEvent => ({
    id: demoId(12, number),
    name,
    ts: NOW.getTime() - minutesAgo * 60_000,
    source: 'Website',
    properties,
  });
  return {
    facts: {
      person: {
        attributes: { email: 'dana@mail.example.net', title: person?.title ?? null, department: 'Operations', seniority: 'VP' },
        source: 'leads-2026.csv',
        at: before(200 * DAY),
      },
      account: {
        attributes: { industry: 'Logistics', employees: 640, country: 'Germany' },
        source: 'leads-2026.csv',
        at: before(200 * DAY),
      },
      createdAt: before(200 * DAY),
    },
    events: [
      seen(1, 'Page Viewed', 21 * DAY),
      seen(2, 'Pricing Viewed', 9 * DAY),
      seen(3, 'Pricing Viewed', 6 * DAY),
      seen(4, 'Asset Downloaded', 5 * DAY, { format: 'calculator' }),
      seen(5, 'Email Link Clicked', 3 * DAY),
      seen(6, 'Pricing Viewed', 2 * DAY),
    ],
    moves: [],
  };
}
