import { expect, test } from 'vitest';
import type { Clause } from '#lib/contract/condition.ts';
import type { Attributes } from '#lib/contract/primitives.ts';
import { MOST_EVIDENCE } from '#lib/journey/evidence.ts';
import { judge } from '#lib/journey/judge.ts';
import type { JourneyEvent } from '#lib/journey/types.ts';
import { day, definition, event, input, trigger } from './build.ts';

type Known = { person?: Attributes; account?: Attributes; events?: JourneyEvent[] };

function receiptOf(clause: Clause, known: Known) {
  const body = definition({ triggers: [trigger('rule', 'interest', 5, clause)] });
  return judge(input(day(30), { body, person: {}, ...known })).firings[0]?.clauses[0];
}

const sentenceOf = (clause: Clause, known: Known) => receiptOf(clause, known)?.sentence ?? null;

function attribute(name: string, test: Extract<Clause, { type: 'attribute' }>['test'], of: 'person' | 'account' = 'person'): Clause {
  return { type: 'attribute', of, name, test };
}

function behaviour(name: string, rest: { atLeast?: number; withinDays?: number; where?: Attributes } = {}): Clause {
  return { type: 'behaviour', event: name, atLeast: 1, ...rest };
}

test.for<[Clause, Known, string | null]>([
  [
    attribute('industry', { op: 'oneOf', values: ['Logistics'] }, 'account'),
    { account: { industry: ' logistics ' } },
    'The company’s industry is logistics',
  ],
  [attribute('industry', { op: 'oneOf', values: ['Logistics'] }, 'account'), {}, null],
  [
    attribute('employees', { op: 'range', min: 200, max: 1000 }, 'account'),
    { account: { employees: 420 } },
    'The company’s number of employees is 420, between 200 and 1,000',
  ],
  [
    attribute('employees', { op: 'range', min: 5000 }, 'account'),
    { account: { employees: '12000' } },
    'The company’s number of employees is 12000, at least 5,000',
  ],
  [attribute('employees', { op: 'range', max: 19 }, 'account'), { account: { employees: 20 } }, null],
  [attribute('employees', { op: 'range', min: 0 }, 'account'), { account: { employees: 'many' } }, null],
  [attribute('employees', { op: 'range', min: 0 }, 'account'), { account: { employees: true } }, null],
  [
    attribute('title', { op: 'contains', text: 'Operations' }),
    { person: { title: 'VP operations' } },
    'Their job title, VP operations, contains “Operations”',
  ],
  [attribute('annualRevenue', { op: 'exists' }), { person: { annualRevenue: 1234567.5 } }, 'Their annual revenue is known: 1,234,567.5'],
  [
    attribute('What is your current occupation', { op: 'exists' }),
    { person: { 'What is your current occupation': 'Student' } },
    'Their “What is your current occupation” is known: Student',
  ],
  [attribute('optIn', { op: 'oneOf', values: [true] }), { person: { optIn: true } }, 'Their opt in is yes'],
  [attribute('constructor', { op: 'exists' }), { person: {} }, null],
  [attribute('title', { op: 'exists' }), { person: { title: '  ' } }, null],
  [behaviour('Webinar Attended'), { events: [event('e1', 'Webinar Attended', 3)] }, 'Attended a webinar'],
  [
    behaviour('Pricing Viewed', { atLeast: 2, withinDays: 7 }),
    { events: [event('e1', 'Pricing Viewed', 3), event('e2', 'Pricing Viewed', 4)] },
    'Viewed pricing twice in 7 days',
  ],
  [
    behaviour('Pricing Viewed', { withinDays: 1 }),
    { events: [event('e1', 'Pricing Viewed', 3), event('e2', 'Pricing Viewed', 3.5), event('e3', 'Pricing Viewed', 3.6)] },
    'Viewed pricing 3 times in a day',
  ],
  [
    behaviour('Pricing Viewed', { atLeast: 2, withinDays: 0.5 }),
    { events: [event('e1', 'Pricing Viewed', 3), event('e2', 'Pricing Viewed', 3.2)] },
    'Viewed pricing twice in 12 hours',
  ],
  [behaviour('ROI Sheet Requested'), { events: [event('e1', 'ROI Sheet Requested', 3)] }, 'Requested ROI sheet'],
  [behaviour('SMS Sent'), { events: [event('e1', 'SMS Sent', 3)] }, '“SMS Sent”'],
  [
    behaviour('Asset Downloaded', { where: { format: 'case study' } }),
    { events: [event('e1', 'Asset Downloaded', 3, { format: 'Case study' })] },
    'Downloaded an asset (case study)',
  ],
  [
    behaviour('Asset Downloaded', { where: { format: 'case study' } }),
    { events: [event('e1', 'Asset Downloaded', 3, { format: 'guide' })] },
    null,
  ],
  [behaviour('Asset Downloaded', { where: { format: 'case study' } }), { events: [event('e1', 'Asset Downloaded', 3)] }, null],
])('%j', ([clause, known, sentence]) => {
  expect(sentenceOf(clause, known)).toBe(sentence);
});

test('the evidence of an attribute is its value, with its source', () => {
  expect(receiptOf(attribute('employees', { op: 'range', min: 1 }, 'account'), { account: { employees: 420 } })?.evidence).toEqual([
    { type: 'attribute', of: 'account', name: 'employees', value: '420', source: 'CRM', at: null },
  ]);
});

test('the evidence of behaviour is its events, and only web addresses become links', () => {
  const urls = ['https://example.com/pricing', 'javascript:alert(1)', 'https://', 7];
  const events = urls.map((url, index) => event(`e${index}`, 'Pricing Viewed', index, { url }));
  const evidence = receiptOf(behaviour('Pricing Viewed', { atLeast: 4 }), { events })?.evidence;
  expect(evidence?.map((one) => one.type === 'event' && one.url)).toEqual(['https://example.com/pricing', null, null, null]);
  expect(evidence?.[1]).toMatchObject({
    type: 'event',
    eventId: 'e1',
    name: 'Pricing Viewed',
    at: day(1).toISOString(),
    source: 'Website',
  });
});

test('a long list of evidence is cut to the latest, and the sentence keeps the true count', () => {
  const events = Array.from({ length: MOST_EVIDENCE + 10 }, (_, index) => event(`e${index}`, 'Page Viewed', index / 10));
  const receipt = receiptOf(behaviour('Page Viewed'), { events });
  expect(receipt?.sentence).toBe('Viewed a page 60 times');
  expect(receipt?.evidence).toHaveLength(MOST_EVIDENCE);
  expect(receipt?.evidence.at(-1)).toMatchObject({ eventId: 'e59' });
});

test('a rule holds only when all its clauses hold at one time', () => {
  const both = { ...trigger('both', 'interest', 5, behaviour('Webinar Attended', { withinDays: 30 })), name: 'Webinar, then pricing' };
  const body = definition({ triggers: [{ ...both, clauses: [...both.clauses, behaviour('Pricing Viewed', { withinDays: 7 })] }] });
  const score = (pricing: number) =>
    judge(input(day(200), { body, events: [event('e1', 'Webinar Attended', 1), event('e2', 'Pricing Viewed', pricing)] })).interestScore;
  expect([score(20), score(40)]).toEqual([5, 0]);
});
