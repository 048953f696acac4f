import type { DefinitionBody, Trigger } from '../contract/definition.ts';
import {
  account,
  against,
  any,
  did,
  fits,
  forGood,
  halfLife,
  inOrder,
  interest,
  linear,
  matching,
  oneOf,
  person,
  rulesOut,
  sentBack,
  silent,
  workingWeek,
} from './templates/build.ts';

/**
 * The agreement of the invented company of the sample workspace: planning software for operations teams.
 * Also a starting point to edit: it uses every kind of trigger, clause and decay.
 */
export const sampleDefinition: DefinitionBody = {
  triggers: [
    fits(
      'servedIndustry',
      'Works in an industry we serve',
      15,
      account('industry', oneOf('Logistics', 'Manufacturing', 'Retail', 'Food and drink', 'Construction')),
    ),
    fits('rightSize', 'A company of 200 to 5,000 people', 15, account('employees', { op: 'range', min: 200, max: 5000 })),
    fits(
      'operations',
      'Works in operations',
      12,
      any(person('department', oneOf('Operations', 'Supply chain')), person('title', matching('\\b(planner|planning|logistics)\\b'))),
    ),
    fits('decides', 'Decides on budgets', 10, person('seniority', oneOf('C-level', 'VP', 'Director'))),
    fits(
      'servedCountry',
      'In a country we sell to',
      5,
      account('country', oneOf('Germany', 'France', 'Netherlands', 'United Kingdom', 'Spain', 'Sweden', 'Poland')),
    ),

    interest('demoRequested', 'Asked for a demo', 24, halfLife(45), did('Demo Requested')),
    interest('trialStarted', 'Started a trial', 20, halfLife(45), did('Trial Started')),
    interest('pricingTwice', 'Compared pricing twice in 7 days', 14, halfLife(30), did('Pricing Viewed', { atLeast: 2, withinDays: 7 })),
    interest('roiSheet', 'Asked for the ROI sheet', 9, halfLife(30), did('Asset Downloaded', { where: { format: 'calculator' } })),
    interest(
      'webinar',
      'Attended a webinar',
      8,
      halfLife(45),
      did('Webinar Attended', { after: { event: 'Webinar Registered', withinDays: 30 } }),
    ),
    interest(
      'storyThenPrice',
      'Read a case study, then looked at pricing',
      5,
      halfLife(30),
      inOrder(30, { event: 'Asset Downloaded', where: { format: 'case study' } }, 'Pricing Viewed'),
    ),
    inGroup(
      interest(
        'caseStudies',
        'Read two case studies in 30 days',
        7,
        halfLife(30),
        did('Asset Downloaded', { where: { format: 'case study' }, atLeast: 2, withinDays: 30 }),
      ),
    ),
    inGroup(
      interest('guide', 'Downloaded a guide to the problem', 5, halfLife(60), did('Asset Downloaded', { where: { format: 'guide' } })),
    ),
    inGroup(interest('readsOften', 'Viewed six pages in 14 days', 6, halfLife(21), did('Page Viewed', { atLeast: 6, withinDays: 14 }))),
    { ...interest('emailClicked', 'Followed a link in an e-mail', 3, linear(30), did('Email Link Clicked')), firings: 'each', cap: 6 },
    { ...interest('emailOpened', 'Opens our e-mails', 1, linear(30), did('Email Opened')), firings: 'each', cap: 3 },
    interest('contractSigned', 'Signed a contract', 0, forGood, did('Contract Signed')),

    against('personalEmail', 'Personal e-mail address', 4, forGood, person('email', { op: 'emailDomain', domains: ['mail.example.net'] })),
    against('smallCompany', 'Fewer than 20 people', 10, forGood, account('employees', { op: 'range', max: 19 })),
    {
      ...against('quiet', 'Was on the website, and has been silent for 90 days', 4, forGood, silent('Page Viewed', 90)),
      counts: 'whileTrue',
    },
    against('unsubscribed', 'Unsubscribed from e-mails', 8, halfLife(90), did('Email Unsubscribed')),

    rulesOut('competitor', 'Works for a competitor', forGood, account('relationship', oneOf('Competitor'))),
    rulesOut('student', 'Student or job seeker', forGood, person('occupation', oneOf('Student'))),
    rulesOut(
      'jobSeeker',
      'Viewed our careers pages three times in 30 days',
      linear(180),
      did('Careers Viewed', { atLeast: 3, withinDays: 30 }),
    ),
  ],
  groups: [{ id: 'reading', name: 'Reading', cap: 14 }],
  passive: { events: ['Email Opened'], cap: 3 },
  mql: { fit: 30, interest: 20 },
  lifecycle: [sentBack(30, 'Not taken up by sales within 30 days')],
  journey: [
    { stage: 'postPurchase', anyOf: ['contractSigned'] },
    { stage: 'decision', anyOf: ['demoRequested', 'trialStarted', 'pricingTwice'] },
    { stage: 'consideration', anyOf: ['roiSheet', 'webinar', 'storyThenPrice', 'caseStudies'] },
    { stage: 'awareness', anyOf: ['guide', 'readsOften', 'emailClicked'] },
  ],
  grades: { fit: [42, 30, 15], interest: [32, 20, 8] },
  handover: { slaHours: 16, businessHours: workingWeek('Europe/Berlin', '09:00', '17:00') },
  reentryGuardDays: 45,
};

/** The agreement that the company began with, before sales had said what it was worth. Whatever fires today fired then. */
export const sampleDefinitionV1: DefinitionBody = {
  triggers: sampleDefinition.triggers.flatMap(asAtFirst),
  mql: sampleDefinition.mql,
  journey: sampleDefinition.journey,
  grades: sampleDefinition.grades,
  handover: { slaHours: 24 },
  reentryGuardDays: 30,
};

/** How the agreement came about, oldest first; the last is the current one. */
export const sampleDefinitionHistory: readonly { name: string; note: string; body: DefinitionBody }[] = [
  { name: 'Marketing and sales agreement', note: 'What we agreed on to begin with.', body: sampleDefinitionV1 },
  {
    name: 'Marketing and sales agreement',
    note: 'Sites of fewer than 200 people cost sales time and never buy, so the lower bound goes up. Reading and opened e-mails alone made leads: both are limited now. Sales answers within two working days.',
    body: sampleDefinition,
  },
];

function inGroup(trigger: Trigger): Trigger {
  return { ...trigger, group: 'reading' };
}

function asAtFirst({ group: _, ...trigger }: Trigger): Trigger[] {
  switch (trigger.id) {
    case 'smallCompany':
    case 'quiet':
      return [];
    case 'rightSize':
      return [fits('rightSize', 'A company of 50 to 5,000 people', 15, account('employees', { op: 'range', min: 50, max: 5000 }))];
    case 'emailClicked':
      return [{ ...trigger, points: 5, cap: 15 }];
    case 'emailOpened':
      return [{ ...trigger, points: 2, cap: 8 }];
    default:
      return [trigger];
  }
}
