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
  workingWeek,
} from './build.ts';
import { expectedBy } from './expected-by.ts';
import { freeMail } from './free-mail.ts';
import type { Template } from './template.ts';

const body: DefinitionBody = {
  triggers: [
    fits(
      'servedIndustry',
      'Builds what our parts go into',
      16,
      account('industry', oneOf('Machinery', 'Automotive', 'Aerospace', 'Medical devices', 'Electronics', 'Energy')),
    ),
    fits('rightSize', 'A company of 100 people or more', 12, account('employees', { op: 'range', min: 100 })),
    fits(
      'designs',
      'Designs or makes the product',
      10,
      person('title', matching('engineer|design|construction|production|quality|development')),
    ),
    fits('buys', 'Buys for the company', 10, person('title', matching('purchas|procure|buyer|sourcing|supply'))),
    fits(
      'servedCountry',
      'In a country we deliver to',
      6,
      account('country', oneOf('Germany', 'Austria', 'Switzerland', 'France', 'Italy', 'Netherlands', 'Poland')),
    ),

    interest('quoteRequested', 'Asked for a quote', 30, halfLife(60), did('Quote Requested')),
    interest('sampleRequested', 'Asked for a sample', 24, halfLife(60), did('Sample Requested')),
    interest('drawingSent', 'Sent us a drawing', 22, halfLife(60), did('Drawing Uploaded')),
    interest(
      'configured',
      'Configured a part, then took its CAD file',
      18,
      halfLife(45),
      inOrder(14, 'Product Configured', 'CAD File Downloaded'),
    ),
    interest('stand', 'Talked with us at a trade fair', 14, halfLife(60), did('Stand Visited')),
    interest(
      'sameDatasheets',
      'Took three data sheets in 30 days',
      10,
      halfLife(45),
      did('Datasheet Downloaded', { atLeast: 3, withinDays: 30 }),
    ),
    interest(
      'plansVolume',
      'Looks for a thousand pieces or more',
      12,
      halfLife(60),
      did('Product Configured', { where: { quantity: { op: 'range', min: 1000 } } }),
    ),
    {
      ...interest('datasheet', 'Took a data sheet', 4, halfLife(45), did('Datasheet Downloaded')),
      firings: 'each',
      cap: 8,
      group: 'looking',
    },
    {
      ...interest(
        'looksOften',
        'On the website on three days in a month',
        6,
        halfLife(30),
        did('Page Viewed', { atLeast: 3, withinDays: 30, distinctDays: true }),
      ),
      group: 'looking',
    },
    { ...interest('emailOpened', 'Opens our e-mails', 1, linear(45), did('Email Opened')), firings: 'each', cap: 3 },

    against('freeMail', 'Writes from a private address', 8, forGood, person('email', freeMail)),
    against(
      'onePiece',
      'Asks for single pieces only',
      10,
      halfLife(120),
      did('Quote Requested', { where: { quantity: { op: 'range', max: 5 } } }),
      not(did('Quote Requested', { where: { quantity: { op: 'range', min: 6 } } })),
    ),
    against('quoteOld', 'Got a quote and has been silent for 90 days', 12, linear(180), did('Quote Sent'), {
      type: 'recency',
      event: 'Page Viewed',
      moreThanDaysAgo: 90,
    }),
    against('bounced', 'Our e-mails do not arrive', 12, halfLife(180), did('Email Bounced')),

    rulesOut('competitor', 'Works for a competitor', forGood, account('relationship', oneOf('Competitor'))),
    rulesOut('embargo', 'In a country we may not deliver to', forGood, account('exportStatus', oneOf('Blocked'))),
    rulesOut(
      'student',
      'Student or applicant',
      linear(365),
      any(person('title', matching('\\b(student|apprentice|intern)\\b')), did('Careers Viewed', { atLeast: 3, withinDays: 30 })),
    ),
  ],
  groups: [{ id: 'looking', name: 'Looking around', cap: 12 }],
  passive: { events: ['Email Opened'], cap: 3 },
  mql: { matrix: ['A1', 'A2', 'B1', 'B2', 'C1'] },
  lifecycle: [sentBack(45, 'Not taken up by sales within 45 days')],
  journey: [
    { stage: 'decision', anyOf: ['quoteRequested', 'sampleRequested'] },
    { stage: 'consideration', anyOf: ['drawingSent', 'configured', 'plansVolume', 'sameDatasheets'] },
    { stage: 'awareness', anyOf: ['stand', 'datasheet', 'looksOften'] },
  ],
  grades: { fit: [38, 26, 14], interest: [38, 22, 10] },
  handover: { slaHours: 8, businessHours: workingWeek('Europe/Berlin', '07:30', '16:30') },
  reentryGuardDays: 90,
};

/** Parts and machines: long decisions, drawings and samples, a quote at the end. */
export const manufacturing: Template = {
  name: 'Manufacturing',
  description: 'Who designs or buys for a company that builds, and has asked for a quote, a sample or a drawing.',
  forWhom: 'Makers of parts, materials and machines who sell to engineers and buyers, with quotes instead of prices.',
  expects: expectedBy(body),
  body,
};
