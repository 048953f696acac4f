import type { Evidence, JourneyView, TriggerFiring } from '#lib/contract/journey.ts';
import { hoursAgo, idOf, NOW } from './sample-ids.ts';

const event = (n: number, name: string, hours: number, path: string | null, source = 'website'): Evidence => ({
  type: 'event',
  eventId: idOf(100 + n),
  name,
  at: hoursAgo(hours),
  source,
  url: path === null ? null : `https://www.example.com${path}`,
});

const comparedPricing: TriggerFiring = {
  triggerId: 'comparedPricing',
  name: 'Compared pricing twice in 7 days',
  kind: 'interest',
  firedAt: hoursAgo(50),
  definitionVersion: 4,
  pointsThen: 15,
  pointsNow: 14.3,
  times: 3,
  cappedBy: null,
  clauses: [
    {
      sentence: 'Pricing Viewed at least 2 times within 7 days',
      evidence: [event(1, 'Pricing Viewed', 50, '/pricing'), event(2, 'Pricing Viewed', 74, '/pricing?plan=team')],
    },
  ],
};

const askedForRoi: TriggerFiring = {
  triggerId: 'askedForRoi',
  name: 'Asked for the ROI sheet',
  kind: 'interest',
  firedAt: hoursAgo(170),
  definitionVersion: 4,
  pointsThen: 12,
  pointsNow: 9.2,
  times: 1,
  cappedBy: null,
  clauses: [{ sentence: 'ROI Sheet Requested, ever', evidence: [event(3, 'ROI Sheet Requested', 170, '/roi', 'web form')] }],
};

const sizeAndRole: TriggerFiring = {
  triggerId: 'operationsMidsize',
  name: 'Operations, 200–1,000 people',
  kind: 'fit',
  firedAt: hoursAgo(900),
  definitionVersion: 4,
  pointsThen: 22,
  pointsNow: 22,
  times: 1,
  cappedBy: null,
  clauses: [
    {
      sentence: 'Persona is Operations',
      evidence: [{ type: 'attribute', of: 'person', name: 'persona', value: 'Operations', source: 'web form', at: hoursAgo(900) }],
    },
    {
      sentence: 'Company has 200 to 1,000 people',
      evidence: [{ type: 'attribute', of: 'account', name: 'employees', value: '640', source: 'CRM', at: hoursAgo(1200) }],
    },
  ],
};

const personalDomain: TriggerFiring = {
  triggerId: 'personalDomain',
  name: 'Personal e-mail domain',
  kind: 'negative',
  firedAt: hoursAgo(900),
  definitionVersion: 4,
  pointsThen: -4,
  pointsNow: -4,
  times: 1,
  cappedBy: null,
  clauses: [
    {
      sentence: 'E-mail domain is one of the free ones',
      evidence: [
        { type: 'attribute', of: 'person', name: 'second e-mail', value: 'dana@example.net', source: 'web form', at: hoursAgo(900) },
      ],
    },
  ],
};

export const mqlJourney: JourneyView = {
  asOf: NOW.toISOString(),
  definitionVersion: 4,
  lifecycle: { stage: 'mql', since: hoursAgo(50), why: 'Fit 18 and interest 23.5 reach the signed thresholds of 15 and 20.', actor: null },
  journey: { stage: 'consideration', since: hoursAgo(50), why: 'Compared pricing twice in 7 days.', actor: null },
  fitScore: 18,
  interestScore: 23.5,
  grade: 'B2',
  firings: [comparedPricing, askedForRoi, sizeAndRole, personalDomain],
  momentum: { days: 30, now: 27, before: 9.5, trend: 'rising' },
  against: ['Personal e-mail domain'],
  enoughData: true,
  handover: { at: hoursAgo(21.83), dueAt: new Date(NOW.getTime() + 130 * 60_000).toISOString() },
};

const openedMail: TriggerFiring = {
  triggerId: 'openedMail',
  name: 'Opened our newsletter',
  kind: 'interest',
  firedAt: hoursAgo(30),
  definitionVersion: 4,
  pointsThen: 10,
  pointsNow: 5,
  times: 7,
  cappedBy: 'passive',
  clauses: [
    {
      sentence: 'Newsletter Opened, ever',
      evidence: [30, 54, 99, 170, 240, 300, 380].map((hours, n) => event(20 + n, 'Newsletter Opened', hours, null, 'mail')),
    },
  ],
};

/** Mostly mail that was opened, up to its limit, while interest falls. */
export const limitedJourney: JourneyView = {
  ...mqlJourney,
  lifecycle: { stage: 'lead', since: hoursAgo(170), why: 'Asked for the ROI sheet.', actor: null },
  journey: { stage: 'awareness', since: hoursAgo(170), why: 'Asked for the ROI sheet.', actor: null },
  interestScore: 14.2,
  grade: 'B3',
  firings: [openedMail, askedForRoi, sizeAndRole, personalDomain],
  momentum: { days: 30, now: 12, before: 31.5, trend: 'falling' },
  handover: null,
};

export const lateJourney: JourneyView = {
  ...mqlJourney,
  journey: { stage: 'decision', since: hoursAgo(30), why: 'Asked for a demo and invited procurement.', actor: null },
  handover: { at: hoursAgo(30), dueAt: hoursAgo(6.2) },
};

export const ruledOutJourney: JourneyView = {
  ...mqlJourney,
  lifecycle: { stage: 'disqualified', since: hoursAgo(12), why: 'Works for a competitor.', actor: 'Rosa Lindqvist' },
  firings: [
    {
      triggerId: 'competitor',
      name: 'Works for a competitor',
      kind: 'disqualifying',
      firedAt: hoursAgo(12),
      definitionVersion: 4,
      pointsThen: 0,
      pointsNow: 0,
      times: 1,
      cappedBy: null,
      clauses: [
        {
          sentence: 'Company is on the competitor list',
          evidence: [{ type: 'attribute', of: 'account', name: 'competitor', value: 'yes', source: 'CRM', at: hoursAgo(12) }],
        },
      ],
    },
    ...mqlJourney.firings,
  ],
  against: ['Works for a competitor', 'Personal e-mail domain'],
  handover: null,
};

export const earlyJourney: JourneyView = {
  asOf: NOW.toISOString(),
  definitionVersion: 4,
  lifecycle: { stage: 'subscriber', since: hoursAgo(20), why: 'Signed up for the newsletter.', actor: null },
  journey: { stage: 'unaware', since: hoursAgo(20), why: 'Nothing seen yet.', actor: null },
  fitScore: 0,
  interestScore: 0,
  grade: 'D4',
  firings: [],
  momentum: { days: 30, now: 0, before: 0, trend: 'quiet' },
  against: [],
  enoughData: false,
  handover: null,
};
