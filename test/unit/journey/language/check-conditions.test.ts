import { describe } from 'vitest';
import { type Case, testCases } from './check-cases.ts';
import { good, person, seen, titled, visits, withClause, withTrigger } from './good-definition.ts';

describe.for<[what: string, cases: Case[]]>([
  [
    'windows and bounds that nothing fits in',
    [
      [withClause(seen({ withinDays: 0 })), 'triggers.1.clauses.0.withinDays', /window must be more than 0/],
      [withClause(seen({ withinDays: 1e-9 })), 'triggers.1.clauses.0.withinDays', /shorter than a minute/],
      [withClause(seen({ withinDays: 99999 })), 'triggers.1.clauses.0.withinDays', /at most 3,660/],
      [withClause(seen({ atLeast: 9, withinDays: 7, distinctDays: true })), 'triggers.1.clauses.0.atLeast', /touches 8 days at most, so 9/],
      [withClause(seen({ atLeast: 3, withinDays: 0.5, distinctDays: true })), 'triggers.1.clauses.0.atLeast', /touches 2 days/],
      [
        withClause(seen({ after: { event: 'Demo Requested' }, before: { event: 'Demo Requested' } })),
        'triggers.1.clauses.0.before.event',
        /both after and before asking for a demo/,
      ],
      [withClause(seen({ atLeast: 0 })), 'triggers.1.clauses.0.atLeast', /at least 1/],
      [withClause(seen({ atLeast: 1.5 })), 'triggers.1.clauses.0.atLeast', /whole number/],
      [withClause(person('age', { op: 'range', min: 9, max: 3 })), 'triggers.1.clauses.0.test.max', /at least 9 and at most 3/],
      [withClause(person('age', { op: 'range' })), 'triggers.1.clauses.0.test.min', /needs a lower bound/],
      [withClause(person('age', { op: 'range', min: '3' })), 'triggers.1.clauses.0.test.min', /must be a number; “3” is a text/],
      [withClause(person('city', { op: 'oneOf', values: [] })), 'triggers.1.clauses.0.test.values', /empty. Add at least one/],
      [withClause(person('city', { op: 'equals', value: ' ' })), 'triggers.1.clauses.0.test.value', /empty value never matches/],
      [withClause(person('city', { op: 'contains', text: '  ' })), 'triggers.1.clauses.0.test.text', /blanks/],
      [
        withClause(person('email', { op: 'emailDomain', domains: ['example.com', '@mail.example.com'] })),
        'triggers.1.clauses.0.test.domains.1',
        /Write mail.example.com instead/,
      ],
      [
        withClause(seen({ where: { pages: { op: 'range', min: 3, max: 1 } } })),
        'triggers.1.clauses.0.where.pages.max',
        /at least 3 and at most 1/,
      ],
      [withClause({ type: 'sequence', steps: [{ event: 'A' }] }), 'triggers.1.clauses.0.steps', /needs 2 entries/],
    ],
  ],
  [
    'conditions that exclude each other',
    [
      [
        withClause(seen({ withinDays: 7 }), { type: 'recency', event: 'Pricing Viewed', moreThanDaysAgo: 30 }),
        'triggers.1.clauses.1',
        /never hold together with “viewed pricing in the last 7 days”/,
      ],
      [withClause(seen({}), { type: 'not', of: seen({}) }), 'triggers.1.clauses.1.of', /never hold together/],
      [
        withClause(person('city', { op: 'equals', value: 'Oslo' }), person('city', { op: 'oneOf', values: ['Paris', 'Rome'] })),
        'triggers.1.clauses.1',
        /never hold together/,
      ],
      [
        withClause(person('age', { op: 'range', min: 40 }), { type: 'all', of: [person('age', { op: 'range', max: 39 }), seen({})] }),
        'triggers.1.clauses.1.of.0',
        /never hold together/,
      ],
      [
        withClause({ type: 'not', of: titled }, person('title', { op: 'contains', text: 'Head' })),
        'triggers.1.clauses.1',
        /never hold together/,
      ],
    ],
  ],
  [
    'triggers with nothing to show',
    [
      [withClause({ type: 'not', of: visits }), 'triggers.1.clauses.0', /only what is not so/],
      [
        withClause({ type: 'any', of: [visits, { type: 'all', of: [{ type: 'not', of: titled }] }] }),
        'triggers.1.clauses.0.of.1',
        /only what is not so/,
      ],
      [withClause({ type: 'not', of: { type: 'not', of: visits } }), 'triggers.1.clauses.0', /only what is not so/],
      [withClause(), 'triggers.1.clauses', /empty. Add at least one/],
    ],
  ],
  [
    'patterns',
    [
      [
        withClause(person('title', { op: 'matches', pattern: '^(a+)+$' })),
        'triggers.1.clauses.0.test.pattern',
        /repeats what repeats already/,
      ],
      [withClause(person('title', { op: 'matches', pattern: '(?=x)' })), 'triggers.1.clauses.0.test.pattern', /Looking ahead/],
      [
        withClause(person('title', { op: 'matches', pattern: 'x'.repeat(201) })),
        'triggers.1.clauses.0.test.pattern',
        /too long: at most 200/,
      ],
      [
        withClause(seen({ where: { url: { op: 'matches', pattern: '[' } } })),
        'triggers.1.clauses.0.where.url.pattern',
        /“\[” is never closed/,
      ],
    ],
  ],
  [
    'values that no database or browser keeps',
    [
      [withTrigger({ name: 'a\u0000b' }), 'triggers.1.name', /NUL/],
      [withTrigger({ name: 'cut \ud83d' }), 'triggers.1.name', /half of a character/],
      [withTrigger({ points: Number.NaN }), 'triggers.1.points', /not a number/],
      [withTrigger({ points: Number.POSITIVE_INFINITY }), 'triggers.1.points', /too large/],
      [withClause(person('revenue', { op: 'range', max: 1e300 })), 'triggers.1.clauses.0.test.max', /too large/],
      [
        withClause(JSON.parse('{"type":"behaviour","event":"A","atLeast":1,"where":{"__proto__":1}}')),
        'triggers.1.clauses.0.where',
        /__proto__/,
      ],
    ],
  ],
  [
    'what is no definition at all',
    [
      [null, '', /must be a group of fields/],
      ['{}', '', /must be a group of fields; “\{\}” is a text/],
      [[], '', /must be a group of fields/],
      [{}, 'triggers', /missing/],
      [{ ...good, mql: undefined }, 'mql', /missing/],
      [{ ...good, scores: 1 }, 'scores', /is not a field here/],
      [withTrigger({ id: 'Pricing page' }), 'triggers.1.id', /begins with a small letter/],
      [withTrigger({ name: ' ' }), 'triggers.1.name', /empty. Fill it in/],
      [{ ...good, journey: [{ stage: 'decision', enter: { type: 'score', axis: 'fit' } }] }, 'journey.0.enter.atLeast', /missing/],
      [{ ...good, journey: [{ stage: 'decision', anyOf: [] }] }, 'journey.0.anyOf', /Choose at least one trigger/],
    ],
  ],
])('%s', ([, cases]) => {
  testCases(cases);
});
