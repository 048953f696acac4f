import type { DefinitionBody } from '../../contract/definition.ts';
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
  not,
  oneOf,
  person,
  rulesOut,
  sentBack,
  silent,
  subscriber,
  workingWeek,
} from './build.ts';
import { expectedBy } from './expected-by.ts';
import { freeMail } from './free-mail.ts';
import type { Template } from './template.ts';

const body: DefinitionBody = {
  triggers: [
    fits('rightSize', 'A company of 50 to 2,000 people', 16, account('employees', { op: 'range', min: 50, max: 2000 })),
    fits(
      'servedIndustry',
      'In an industry we know',
      10,
      account('industry', oneOf('Software', 'Financial services', 'Professional services', 'Media', 'Retail')),
    ),
    fits(
      'decides',
      'Leads a team or a department',
      12,
      person('title', matching('\\b(head|vp|vice president|director|chief|c[efmot]o|founder|owner)\\b')),
    ),
    fits(
      'rightTeam',
      'Works where our product is used',
      10,
      person('title', matching('operations|revenue|marketing|sales|product|growth')),
    ),
    fits('workEmail', 'Writes from a company’s address', 4, person('email', { op: 'exists' }), not(person('email', freeMail))),

    interest('demoRequested', 'Asked for a demo', 30, halfLife(45), did('Demo Requested')),
    interest('trialStarted', 'Started a trial', 20, halfLife(30), did('Trial Started')),
    interest(
      'trialUsed',
      'Used the trial on three days in a fortnight',
      18,
      halfLife(21),
      did('Feature Used', { atLeast: 3, withinDays: 14, distinctDays: true, after: { event: 'Trial Started', withinDays: 30 } }),
    ),
    interest('colleagueInvited', 'Invited a colleague to the trial', 12, halfLife(30), did('Colleague Invited')),
    interest(
      'pricingTwice',
      'Came back to pricing within a week',
      14,
      halfLife(21),
      did('Pricing Viewed', { atLeast: 2, withinDays: 7, distinctDays: true }),
    ),
    interest(
      'studied',
      'Took a case study, then looked at pricing',
      10,
      halfLife(30),
      inOrder(30, { event: 'Asset Downloaded', where: { format: 'case study' } }, 'Pricing Viewed'),
    ),
    { ...interest('webinar', 'Attended a webinar', 8, halfLife(45), did('Webinar Attended')), group: 'reading' },
    {
      ...interest('downloads', 'Downloaded material', 4, halfLife(45), did('Asset Downloaded')),
      firings: 'each',
      cap: 12,
      group: 'reading',
    },
    {
      ...interest('readsOften', 'Viewed five pages in a week', 5, halfLife(14), did('Page Viewed', { atLeast: 5, withinDays: 7 })),
      group: 'reading',
    },
    interest('newsletter', 'Subscribed to the newsletter', 2, linear(180), did('Newsletter Subscribed')),
    { ...interest('emailOpened', 'Opens our e-mails', 1, linear(30), did('Email Opened')), firings: 'each', cap: 4 },

    against('freeMail', 'Writes from a private address', 8, forGood, person('email', freeMail)),
    against('verySmall', 'Fewer than ten people', 12, forGood, account('employees', { op: 'range', max: 9 })),
    against(
      'trialQuiet',
      'Started a trial and has left it alone for three weeks',
      8,
      linear(90),
      did('Trial Started'),
      silent('Feature Used', 21),
    ),
    against('unsubscribed', 'Unsubscribed from our e-mails', 10, halfLife(120), did('Email Unsubscribed')),

    rulesOut('competitor', 'Works for a competitor', forGood, account('relationship', oneOf('Competitor'))),
    rulesOut('partner', 'Works for a partner of ours', forGood, account('relationship', oneOf('Partner', 'Reseller'))),
    rulesOut(
      'lookingForWork',
      'Student or job seeker',
      linear(180),
      any(person('title', matching('\\b(student|intern|trainee)\\b')), did('Careers Viewed', { atLeast: 3, withinDays: 30 })),
    ),
  ],
  groups: [{ id: 'reading', name: 'Reading and watching', cap: 18 }],
  passive: { events: ['Email Opened'], cap: 4 },
  mql: { fit: 30, interest: 25 },
  lifecycle: [sentBack(30, 'Not taken up by sales within 30 days'), subscriber('newsletter')],
  journey: [
    { stage: 'decision', anyOf: ['demoRequested', 'trialUsed', 'colleagueInvited', 'pricingTwice'] },
    { stage: 'consideration', anyOf: ['trialStarted', 'studied', 'webinar'] },
    { stage: 'awareness', anyOf: ['downloads', 'readsOften'] },
  ],
  grades: { fit: [42, 30, 15], interest: [40, 25, 10] },
  handover: { slaHours: 4, businessHours: workingWeek('Europe/Berlin', '09:00', '17:30') },
  reentryGuardDays: 60,
};

/** Software that companies subscribe to: a trial, a demo, and pricing on the website. */
export const b2bSaas: Template = {
  name: 'B2B software',
  description: 'Who leads a team in the right kind of company, and has tried the product or asked to see it.',
  forWhom: 'Software sold to companies by subscription, with a trial or a demo before the first call.',
  expects: expectedBy(body),
  body,
};
