import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';

/** Who does what, as the invented history has it: kinds of behaviour with their share of all, in percent. */
export const KINDS: readonly { name: string; share: number; properties: Record<string, string> }[] = [
  { name: 'Page Viewed', share: 44, properties: { url: 'https://www.example.com/product' } },
  { name: 'Email Opened', share: 25, properties: {} },
  { name: 'Signed In', share: 9, properties: {} },
  { name: 'Pricing Viewed', share: 8, properties: { url: 'https://www.example.com/pricing' } },
  { name: 'Paper Downloaded', share: 5, properties: { topic: 'What it costs' } },
  { name: 'Paper Downloaded', share: 4, properties: { topic: 'News' } },
  { name: 'Webinar Attended', share: 4, properties: {} },
  { name: 'Demo Requested', share: 1, properties: {} },
];

const OPENED = 'Email Opened';

const pricing: Trigger = {
  id: 'pricing',
  name: 'Looked at prices twice within 30 days',
  kind: 'interest',
  clauses: [{ type: 'behaviour', event: 'Pricing Viewed', atLeast: 2, withinDays: 30 }],
  points: 30,
  decay: { type: 'halfLife', days: 30 },
};

/** The agreement that everybody stands under. It asks about nearly everything that people do. */
export const before: DefinitionBody = {
  triggers: [
    {
      id: 'rightSize',
      name: 'Company of 200 to 5,000 people',
      kind: 'fit',
      clauses: [{ type: 'attribute', of: 'account', name: 'employees', test: { op: 'range', min: 200, max: 5000 } }],
      points: 30,
      decay: { type: 'none' },
    },
    {
      id: 'leads',
      name: 'Leads a team',
      kind: 'fit',
      clauses: [{ type: 'attribute', of: 'person', name: 'title', test: { op: 'contains', text: 'head' } }],
      points: 20,
      decay: { type: 'none' },
    },
    pricing,
    {
      id: 'costs',
      name: 'Read about costs',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Paper Downloaded', where: { topic: { op: 'contains', text: 'cost' } }, atLeast: 1 }],
      points: 10,
      decay: { type: 'linear', days: 60 },
    },
    {
      id: 'webinar',
      name: 'Attended a webinar',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Webinar Attended', atLeast: 1 }],
      points: 12,
      decay: { type: 'linear', days: 90 },
    },
    {
      id: 'browses',
      name: 'Viewed five pages within a week',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Page Viewed', atLeast: 5, withinDays: 7 }],
      points: 8,
      decay: { type: 'halfLife', days: 14 },
    },
    {
      id: 'opens',
      name: 'Opened three e-mails within two weeks',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: OPENED, atLeast: 3, withinDays: 14 }],
      points: 4,
      decay: { type: 'halfLife', days: 14 },
    },
    {
      id: 'demo',
      name: 'Asked for a demo',
      kind: 'interest',
      clauses: [{ type: 'behaviour', event: 'Demo Requested', atLeast: 1 }],
      points: 40,
      decay: { type: 'linear', days: 120 },
    },
  ],
  passive: { events: [OPENED], cap: 5 },
  mql: { fit: 30, interest: 30 },
  journey: [
    { stage: 'decision', anyOf: ['demo', 'pricing'] },
    { stage: 'consideration', anyOf: ['webinar', 'costs'] },
    { stage: 'awareness', anyOf: ['browses'] },
  ],
  grades: { fit: [50, 30, 20], interest: [60, 30, 10] },
  handover: { slaHours: 24 },
  reentryGuardDays: 60,
};

/** What it is changed to: prices have to be looked at three times, and count for less long. */
export const after: DefinitionBody = {
  ...before,
  triggers: before.triggers.map((trigger) =>
    trigger === pricing
      ? {
          ...pricing,
          name: 'Looked at prices three times within 30 days',
          clauses: [{ type: 'behaviour', event: 'Pricing Viewed', atLeast: 3, withinDays: 30 }],
          decay: { type: 'halfLife', days: 20 },
        }
      : trigger,
  ),
};
