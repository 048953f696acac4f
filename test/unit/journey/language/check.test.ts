import { describe, expect, test } from 'vitest';
import type { Clause, Condition } from '#lib/contract/condition.ts';
import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import { checkDefinition, warningsOf } from '#lib/journey/check.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';
import { templates } from '#lib/journey/templates.ts';
import { did, trigger } from '../build.ts';

const visits = did('Pricing Viewed', 3, 7);
const titled: Clause = { type: 'attribute', of: 'person', name: 'title', test: { op: 'exists' } };

const good: DefinitionBody = {
  triggers: [
    trigger('title', 'fit', 30, titled),
    trigger('pricing', 'interest', 20, visits),
    trigger('quiet', 'negative', -5, did('Email Bounced')),
  ],
  groups: [{ id: 'reading', name: 'Reading', cap: 25 }],
  mql: { fit: 25, interest: 15 },
  journey: [{ stage: 'decision', anyOf: ['pricing'] }],
  grades: { fit: [25, 20, 10], interest: [18, 10, 5] },
  handover: { slaHours: 24 },
  reentryGuardDays: 30,
};

/** `good` with one thing changed; whatever comes out of it, as the check is for what comes from outside. */
const withTrigger = (change: object, index = 1) => ({
  ...good,
  triggers: good.triggers.map((one, at) => (at === index ? { ...one, ...change } : one)),
});
const withClause = (...clauses: unknown[]) => withTrigger({ clauses });
const person = (name: string, test: object) => ({ type: 'attribute', of: 'person', name, test });
const seen = (change: object) => ({ type: 'behaviour', event: 'Pricing Viewed', atLeast: 1, ...change });
const hours = (change: object) => ({
  ...good,
  handover: { slaHours: 4, businessHours: { timeZone: 'Europe/Berlin', open: [{ day: 'mon', from: '09:00', to: '17:00' }], ...change } },
});

function problemsOf(input: unknown): { path: string; message: string }[] {
  const result = checkDefinition(input);
  return result.ok ? [] : result.problems;
}

test('what is good is let through, trimmed', () => {
  expect(checkDefinition(good)).toEqual({ ok: true, body: good });
  expect(checkDefinition(withTrigger({ name: '  Pricing  ' }))).toMatchObject({
    ok: true,
    body: { triggers: [{}, { name: 'Pricing' }, {}] },
  });
  for (const body of [sampleDefinition, ...Object.values(templates).map((template) => template.body)]) expect(problemsOf(body)).toEqual([]);
});

describe.for<[what: string, cases: [input: unknown, path: string, message: RegExp][]]>([
  [
    'names that nothing bears',
    [
      [{ ...good, journey: [{ stage: 'purchase', anyOf: ['pricing'] }] }, 'journey.0.stage', /“purchase” is no stage.*decision/],
      [
        { ...good, lifecycle: [{ stage: 'hot', enter: { type: 'trigger', id: 'pricing' } }] },
        'lifecycle.0.stage',
        /“hot” is no stage.*recycled/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'lead', enter: { type: 'journey', anyOf: ['purchase'] } }] },
        'lifecycle.0.enter.anyOf.0',
        /is no stage/,
      ],
      [
        { ...good, journey: [{ stage: 'decision', anyOf: ['prices'] }] },
        'journey.0.anyOf.0',
        /no trigger “prices”.*pricing \(Rule pricing\)/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'lead', enter: { type: 'all', of: [{ type: 'not', of: { type: 'trigger', id: 'gone' } }] } }] },
        'lifecycle.0.enter.of.0.of.id',
        /no trigger “gone”/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'lead', enter: { type: 'journey', anyOf: ['awareness'] } }] },
        'lifecycle.0.enter.anyOf.0',
        /Nothing leads to.*“Awareness”/,
      ],
      [withTrigger({ group: 'writing' }), 'triggers.1.group', /no group “writing”.*reading/],
      [withTrigger({ kind: 'wish' }), 'triggers.1.kind', /“wish” is not possible.*interest/],
      [withClause({ type: 'clicked', event: 'x' }), 'triggers.1.clauses.0.type', /“clicked” is not possible.*behaviour/],
      [withClause(person('title', { op: 'like', text: 'x' })), 'triggers.1.clauses.0.test.op', /“like” is not possible.*contains/],
    ],
  ],
  [
    'two of what there may be one of',
    [
      [withTrigger({ id: 'title' }), 'triggers.1.id', /“title” is the id of trigger 1/],
      [withTrigger({ name: 'rule TITLE' }), 'triggers.1.name', /is the name of trigger 1/],
      [{ ...good, groups: [...(good.groups ?? []), { id: 'reading', name: 'More', cap: 5 }] }, 'groups.1.id', /is the id of group 1/],
      [{ ...good, journey: [...good.journey, ...good.journey] }, 'journey.1.stage', /is stage 1 already/],
      [{ ...good, journey: [{ stage: 'decision', anyOf: ['pricing', 'pricing'] }] }, 'journey.0.anyOf.1', /listed twice/],
      [{ ...good, passive: { events: ['Email Opened', 'Email Opened'], cap: 3 } }, 'passive.events.1', /listed twice/],
      [{ ...good, mql: { matrix: ['A1', 'B2', 'A1'] } }, 'mql.matrix.2', /listed twice/],
    ],
  ],
  [
    'rules that wait for themselves',
    [
      [
        {
          ...good,
          lifecycle: [{ stage: 'recycled', enter: { type: 'journey', anyOf: ['decision'] } }],
          journey: [{ stage: 'decision', enter: { type: 'lifecycle', anyOf: ['recycled'] } }],
        },
        'lifecycle.0.enter',
        /circle: the lifecycle stage “Recycled” asks.*the journey stage “Decision” asks for the lifecycle stage/,
      ],
      [
        {
          ...good,
          journey: [
            { stage: 'decision', enter: { type: 'journey', anyOf: ['consideration'] } },
            {
              stage: 'consideration',
              enter: {
                type: 'all',
                of: [
                  { type: 'journey', anyOf: ['decision'] },
                  { type: 'trigger', id: 'pricing' },
                ],
              },
            },
          ],
        },
        'journey.0.enter',
        /“Decision” waits for “Consideration”, which waits for “Decision”/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'target', enter: { type: 'lifecycle', anyOf: ['target'] } }] },
        'lifecycle.0.enter',
        /“Target” can only be entered by who is there already/,
      ],
      [
        { ...good, lifecycle: [{ stage: 'target', enter: { type: 'trigger', id: 'title' }, exit: { type: 'trigger', id: 'title' } }] },
        'lifecycle.0.exit',
        /left by what it is entered by/,
      ],
    ],
  ],
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
    'points that cannot be given or reached',
    [
      [withTrigger({ firings: 'each' }), 'triggers.1.cap', /Set the most/],
      [withTrigger({ cap: 5 }), 'triggers.1.cap', /limit of 5 is below the 20 points/],
      [withTrigger({ points: -3 }), 'triggers.1.points', /To take 3 away/],
      [withTrigger({ points: 0 }, 2), 'triggers.2.points', /must take points away/],
      [withTrigger({ points: 5000 }), 'triggers.1.points', /at most 1,000/],
      [withTrigger({ decay: { type: 'linear', days: 90000 } }), 'triggers.1.decay.days', /do not fade/],
      [withTrigger({ decay: { type: 'halfLife', days: 0.001 } }), 'triggers.1.decay.days', /within the hour/],
      [{ ...good, mql: { fit: 31, interest: 15 } }, 'mql.fit', /Nobody can reach 31.*30 points at most/],
      [{ ...good, mql: { fit: 30, interest: 20.5 } }, 'mql.interest', /Nobody can reach 20.5/],
      [
        {
          ...good,
          groups: [{ id: 'reading', name: 'Reading', cap: 10 }],
          triggers: good.triggers.map((one) => ({ ...one, group: 'reading' })),
        },
        'mql.fit',
        /10 points at most/,
      ],
      [{ ...good, passive: { events: ['Pricing Viewed'], cap: 4 } }, 'mql.interest', /4 points at most/],
      [{ ...good, grades: { ...good.grades, fit: [90, 80, 70] }, mql: { matrix: ['A1', 'B1'] } }, 'mql.matrix', /Nobody can reach any/],
      [{ ...good, mql: { matrix: ['E1'] } }, 'mql.matrix.0', /letter from A to D/],
      [{ ...good, grades: { ...good.grades, fit: [10, 20, 20] } }, 'grades.fit.1', /below 10/],
      [{ ...good, grades: { ...good.grades, interest: [9, 5, 5] } }, 'grades.interest.2', /below 5/],
      [{ ...good, grades: { ...good.grades, fit: [9, 5] } }, 'grades.fit', /needs 3 entries/],
    ],
  ],
  [
    'times to answer that cannot be kept',
    [
      [hours({ timeZone: 'Mars/Base' }), 'handover.businessHours.timeZone', /“Mars\/Base” is no time zone.*Europe\/Berlin/],
      [hours({ timeZone: '+02:00' }), 'handover.businessHours.timeZone', /no time zone/],
      [hours({ open: [] }), 'handover.businessHours.open', /empty. Add at least one/],
      [hours({ open: [{ day: 'mon', from: '17:00', to: '09:00' }] }), 'handover.businessHours.open.0.to', /ends before it begins/],
      [hours({ open: [{ day: 'mon', from: '9am', to: '17:00' }] }), 'handover.businessHours.open.0.from', /24-hour clock/],
      [
        hours({
          open: [
            { day: 'mon', from: '09:00', to: '13:00' },
            { day: 'mon', from: '12:00', to: '17:00' },
          ],
        }),
        'handover.businessHours.open.1.from',
        /overlaps with row 1/,
      ],
      [hours({ holidays: ['2026-02-30'] }), 'handover.businessHours.holidays.0', /year-month-day/],
      [hours({ holidays: ['2026-12-25', '2026-12-25'] }), 'handover.businessHours.holidays.1', /25 December 2026 is listed twice/],
      [{ ...good, handover: { slaHours: 0 } }, 'handover.slaHours', /more than 0/],
      [{ ...good, handover: { slaHours: 1e5 } }, 'handover.slaHours', /no promise/],
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
  test.for(cases.map(([input, path, message]): [string, unknown, RegExp] => [path, input, message]))('at %s', ([path, input, message]) => {
    const problems = problemsOf(input);
    expect(problems.map((problem) => problem.path)).toContain(path);
    expect(problems.find((problem) => problem.path === path)?.message).toMatch(message);
    for (const problem of problems) expect(problem.message).toMatch(/^(?:[\p{Lu}“]|\d).*[.]$/su);
  });
});

test('a fault of shape hides nothing that is wrong elsewhere, and is itself told once', () => {
  const half = {
    ...good,
    triggers: [{ ...good.triggers[0], name: '' }, { ...good.triggers[1], cap: 5 }, { kind: 'fit' }],
    journey: [{ stage: 'decision', anyOf: ['title', 'gone'] }, { stage: 'awareness' }],
    handover: { slaHours: 1e6 },
    mql: { fit: 999, interest: 999 },
    extra: 1,
  };
  expect(problemsOf(half).map(({ path }) => path)).toEqual([
    'triggers.0.name',
    'triggers.2.id',
    'triggers.2.name',
    'triggers.2.clauses',
    'triggers.2.points',
    'triggers.2.decay',
    'journey.1.anyOf',
    'extra',
    'triggers.1.cap',
    'journey.0.anyOf.1',
    'handover.slaHours',
  ]);
});

describe('far too much is refused at once, in words', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => did(`Event ${index}`));
  const spread = (clauses: Condition[]): Trigger[] =>
    Array.from({ length: 200 }, (_, index) => ({
      ...trigger(`t${index}`, 'interest', 1, did('X')),
      clauses: clauses.slice(index * 50, index * 50 + 50),
    }));
  const nest = (levels: number) => {
    let condition: unknown = did('Pricing Viewed');
    for (let level = 0; level < levels; level += 1) condition = { type: 'not', of: condition };
    return condition;
  };

  test.for<[string, unknown, RegExp]>([
    ['10,000 clauses', { ...good, triggers: spread(many(10_000)) }, /10,000 clauses; at most 1,000/],
    ['10,000 clauses in one trigger', withClause(...many(10_000)), /10,002 clauses; at most 1,000/],
    ['100,000 levels', withClause(nest(100_000)), /too deep in each other. At most 6 levels/],
    ['8 levels', withClause({ type: 'all', of: [visits, nest(8)] }), /too deep in each other/],
    [
      'a million values',
      withClause(person('city', { op: 'oneOf', values: Array.from({ length: 3e5 }, (_, index) => index) })),
      /more than 200,000 values/,
    ],
  ])('%s', ([, input, message]) => {
    const started = performance.now();
    const problems = problemsOf(input);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(message);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('a thing that holds itself', () => {
    const round: Record<string, unknown> = { ...good };
    round['self'] = round;
    expect(problemsOf(round)[0]?.message).toMatch(/too deep/);
  });

  test('nonsense gives a hundred messages at most', () => {
    expect(problemsOf({ ...good, triggers: Array.from({ length: 150 }, () => ({ nonsense: 1 })) })).toHaveLength(100);
  });
});

describe('what is allowed but odd', () => {
  const warned = (body: DefinitionBody) => warningsOf(body).map(({ path, message }) => `${path}: ${message}`);

  test('nothing about what is usual', () => {
    expect(
      warningsOf({
        ...good,
        groups: [],
        triggers: good.triggers.map((one) => (one.kind === 'interest' ? { ...one, decay: { type: 'linear', days: 9 } } : one)),
      }),
    ).toEqual([]);
    for (const { body } of Object.values(templates)) expect(warningsOf(body)).toEqual([]);
  });

  test('each thing at its field', () => {
    const odd: DefinitionBody = {
      ...good,
      triggers: [
        ...good.triggers,
        trigger('nothing', 'interest', 0, did('Careers Viewed')),
        trigger('ruledOut', 'disqualifying', 7, did('Careers Viewed')),
        {
          ...trigger(
            'any',
            'fit',
            5,
            { type: 'attribute', of: 'person', name: 'city', test: { op: 'matches', pattern: '.*' } },
            { type: 'linear', days: 9 },
          ),
        },
      ],
      passive: { events: ['SMS Sent'], cap: 0 },
      mql: { fit: 0, interest: 15 },
      lifecycle: [
        {
          stage: 'recycled',
          enter: {
            type: 'all',
            of: [
              { type: 'lifecycle', anyOf: ['mql'] },
              { type: 'staying', days: 30 },
            ],
          },
        },
      ],
      journey: [
        { stage: 'awareness', anyOf: ['pricing'] },
        { stage: 'decision', anyOf: ['pricing'] },
      ],
      grades: { fit: [99, 20, 10], interest: [18, 10, 5] },
    };
    expect(warned(odd)).toEqual([
      expect.stringMatching(/^triggers.1.decay: .*counts for ever/),
      expect.stringMatching(/^triggers.3.points: .*changes nothing/),
      expect.stringMatching(/^triggers.4.points: .*do not count/),
      expect.stringMatching(/^triggers.5.decay: /),
      expect.stringMatching(/^triggers.5.clauses.0.test.pattern: .*every text/),
      expect.stringMatching(/^groups.0: No trigger belongs to “Reading”/),
      expect.stringMatching(/^passive.events.0: /),
      expect.stringMatching(/^mql.fit: .*decides nothing/),
      expect.stringMatching(/^grades.fit.0: Nobody can reach the best grade: 35 points/),
      expect.stringMatching(/^journey.1.stage: “Awareness” stands first/),
      expect.stringMatching(/^reentryGuardDays: Who is recycled after 30 days can be handed over again at once/),
    ]);
    expect(warned({ ...good, mql: { matrix: ['A1', 'B2', 'A3'] } })).toContain(
      'mql.matrix: A2 and B1 are better than a grade that is handed over, but not handed over.',
    );
  });

  test('what the history has never seen', () => {
    const known = {
      events: [{ name: 'Pricing Viewed', count: 3, people: 2, lastAt: '2026-01-01T00:00:00.000Z', properties: [] }],
      attributes: [],
      people: 2,
    };
    expect(warningsOf(good, known).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['triggers.0.clauses.0.name', 'triggers.2.clauses.0.event']),
    );
    expect(warningsOf(good, known).map(({ path }) => path)).not.toContain('triggers.1.clauses.0.event');
  });
});
