import { describe, expect, test } from 'vitest';
import type { Condition } from '#lib/contract/condition.ts';
import type { DefinitionBody, Trigger } from '#lib/contract/definition.ts';
import { checkDefinition, warningsOf } from '#lib/journey/check.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';
import { templates } from '#lib/journey/templates.ts';
import { did, trigger } from '../build.ts';
import { good, person, problemsOf, visits, withClause, withTrigger } from './good-definition.ts';

test('what is good is let through, trimmed', () => {
  expect(checkDefinition(good)).toEqual({ ok: true, body: good });
  expect(checkDefinition(withTrigger({ name: '  Pricing  ' }))).toMatchObject({
    ok: true,
    body: { triggers: [{}, { name: 'Pricing' }, {}] },
  });
  for (const body of [sampleDefinition, ...Object.values(templates).map((template) => template.body)]) expect(problemsOf(body)).toEqual([]);
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
