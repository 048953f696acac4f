import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import { agreementSections } from '#lib/journey/agreement-text.ts';
import { checkDefinition } from '#lib/journey/check.ts';
import { diffDefinitions } from '#lib/journey/diff.ts';
import { templates } from '#lib/journey/templates.ts';
import { did, titled, trigger } from '../build.ts';
import { anyDefinition } from './any-definition.ts';

const demo = { ...trigger('demo', 'interest', 24, did('Demo Requested')), name: 'Asked for a demo' };
const pricing = {
  ...trigger('pricing', 'interest', 10, did('Pricing Viewed', 2, 7), { type: 'halfLife', days: 30 }),
  name: 'Looked at pricing',
};
const body: DefinitionBody = {
  triggers: [{ ...trigger('title', 'fit', 30, titled), name: 'Has a title' }, demo, pricing],
  groups: [{ id: 'web', name: 'Website', cap: 20 }],
  passive: { events: ['Email Opened'], cap: 3 },
  mql: { fit: 30, interest: 20 },
  lifecycle: [{ stage: 'recycled', enter: { type: 'staying', days: 30 }, reason: 'Too long' }],
  journey: [
    { stage: 'decision', anyOf: ['demo'] },
    { stage: 'awareness', anyOf: ['pricing'] },
  ],
  grades: { fit: [40, 30, 10], interest: [40, 20, 10] },
  handover: {
    slaHours: 24,
    businessHours: { timeZone: 'Europe/Berlin', open: [{ day: 'mon', from: '09:00', to: '17:00' }], holidays: ['2026-12-25'] },
  },
  reentryGuardDays: 30,
};
const withDemo = (change: object): DefinitionBody => ({
  ...body,
  triggers: body.triggers.map((one) => (one.id === 'demo' ? { ...one, ...change } : one)),
});
const says = (after: DefinitionBody, before: DefinitionBody | null = body) =>
  diffDefinitions(before, after).map(({ kind, sentence }) => `${kind}: ${sentence}`);

describe('each change is a sentence', () => {
  test.for<[after: DefinitionBody, sentences: string[]]>([
    [body, []],
    [withDemo({ points: 30 }), ['changed: “Asked for a demo” gives 30 points instead of 24']],
    [withDemo({ name: 'Wants a demo' }), ['changed: “Asked for a demo” is now called “Wants a demo”']],
    [withDemo({ decay: { type: 'halfLife', days: 45 } }), ['changed: “Asked for a demo”: halved every 45 days (before: does not fade)']],
    [
      withDemo({ firings: 'each', cap: 60 }),
      ['changed: “Asked for a demo” now gives its points at each firing', 'changed: “Asked for a demo” gives at most 60 points in all'],
    ],
    [withDemo({ firings: 'latest' }), ['changed: “Asked for a demo” is written in another way, and means the same']],
    [withDemo({ group: 'web' }), ['changed: “Asked for a demo” now shares the limit of “Website”']],
    [withDemo({ counts: 'whileTrue' }), ['changed: “Asked for a demo” now counts only as long as it holds']],
    [withDemo({ kind: 'disqualifying' }), ['changed: “Asked for a demo” is now of kind disqualifying instead of interest']],
    [
      withDemo({ clauses: [did('Demo Requested', 1, 30)] }),
      ['changed: “Asked for a demo” now asks: asked for a demo in the last 30 days (before: asked for a demo)'],
    ],
    [withDemo({ clauses: [did('Demo Requested'), titled] }), ['changed: “Asked for a demo” now also asks: their job title is known']],
    [
      withDemo({ clauses: [did('Demo Requested', 2, 30), did('Trial Started')] }),
      [
        'changed: “Asked for a demo” now asks: asked for a demo at least twice in 30 days (before: asked for a demo)',
        'changed: “Asked for a demo” now also asks: started a trial',
      ],
    ],
    [
      { ...body, triggers: [...body.triggers, { ...trigger('trial', 'interest', 9, did('Trial Started')), name: 'Tries it' }] },
      ['added: “Tries it” gives 9 points for interest: started a trial'],
    ],
    [
      { ...body, triggers: body.triggers.slice(1), journey: body.journey },
      ['removed: “Has a title” gives 30 points for fit: their job title is known'],
    ],
    [
      { ...body, triggers: body.triggers.toReversed() },
      ['changed: The triggers stand in another order: where they share a limit, the earlier ones come first'],
    ],
    [
      {
        ...withDemo({ id: 'demoAsked' }),
        journey: [
          { stage: 'decision', anyOf: ['demoAsked'] },
          { stage: 'awareness', anyOf: ['pricing'] },
        ],
      },
      ['changed: “Asked for a demo” has the id “demoAsked” instead of “demo”'],
    ],
    [{ ...body, mql: { fit: 35, interest: 20 } }, ['changed: Somebody is handed over at fit 35 (was 30)']],
    [
      { ...body, mql: { matrix: ['A1'] } },
      [
        'changed: Handed over to sales when the grade is A1, unless something disqualifies (before: handed over to sales when fit is at least 30 and interest at least 20, unless something disqualifies)',
      ],
    ],
    [
      {
        ...body,
        journey: [
          { stage: 'decision', anyOf: ['demo', 'title'] },
          { stage: 'awareness', anyOf: ['pricing'] },
        ],
      },
      ['changed: Decision is reached now also by “Has a title”'],
    ],
    [
      { ...body, journey: body.journey.toReversed() },
      ['changed: The stages of the buyer’s journey stand in another order, and the first that holds wins: Awareness and Decision'],
    ],
    [{ ...body, lifecycle: [] }, ['removed: Recycled when the stage has lasted 30 days; the reason shown is “Too long”']],
    [
      { ...body, lifecycle: [{ stage: 'recycled', enter: { type: 'staying', days: 60 }, reason: 'Too long' }] },
      [
        'changed: Recycled when the stage has lasted 60 days; the reason shown is “Too long” (before: recycled when the stage has lasted 30 days; the reason shown is “Too long”)',
      ],
    ],
    [{ ...body, grades: { ...body.grades, fit: [45, 30, 10] } }, ['changed: Fit is A from 45 on (was 40)']],
    [
      { ...body, handover: { ...body.handover, slaHours: 8 } },
      ['changed: Sales answers within 8 business hours (before: sales answers within 24 business hours)'],
    ],
    [
      { ...body, handover: { slaHours: 24 } },
      [
        'changed: Sales answers within 24 hours (before: sales answers within 24 business hours)',
        'removed: Business hours are Monday 09:00 to 17:00, on the clocks of Europe/Berlin, but not on 25 December 2026',
      ],
    ],
    [
      {
        ...body,
        handover: {
          slaHours: 24,
          businessHours: { timeZone: 'Europe/Paris', open: [{ day: 'mon', from: '09:00', to: '17:00' }], holidays: ['2027-01-01'] },
        },
      },
      [
        'changed: Business hours are Monday 09:00 to 17:00, on the clocks of Europe/Paris (before: Monday 09:00 to 17:00, on the clocks of Europe/Berlin)',
        'added: No business hours on 1 January 2027',
        'removed: Business hours on 25 December 2026 again',
      ],
    ],
    [
      { ...body, groups: [{ id: 'web', name: 'Our website', cap: 25 }] },
      ['changed: The group “Website” is now called “Our website”', 'changed: “Our website” gives at most 25 points in all instead of 20'],
    ],
    [
      { ...body, passive: { events: ['Email Opened', 'SMS Sent'], cap: 3 } },
      ['added: “SMS Sent” now counts as something that only happened to them'],
    ],
    [
      { ...body, reentryGuardDays: 60 },
      ['changed: Nobody is handed over again within 60 days (before: nobody is handed over again within 30 days)'],
    ],
  ])('%#', ([after, sentences]) => {
    expect(says(after)).toEqual(sentences);
  });
});

test('without an earlier definition all is new', () => {
  const changes = diffDefinitions(null, templates.b2bSaas.body);
  expect(new Set(changes.map(({ kind }) => kind))).toEqual(new Set(['added']));
  expect(changes.map(({ sentence }) => sentence)).toContain('Asked for a demo: Gives 30 points for interest, halved every 45 days');
});

test('a definition does not differ from itself, nor from itself as JSON', () => {
  fc.assert(
    fc.property(anyDefinition, (one) => {
      expect(diffDefinitions(one, structuredClone(one))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test('every change of one value is told', () => {
  fc.assert(
    fc.property(anyDefinition, fc.nat(), (one, seed) => {
      const places = leavesOf(one);
      const place = places[seed % places.length] ?? [];
      const changed = changedAt(one, place);
      fc.pre(checkDefinition(changed).ok);
      const changes = diffDefinitions(one, changed);
      expect(changes.length, place.join('.')).toBeGreaterThan(0);
      for (const { sentence } of changes) expect(sentence).not.toMatch(/undefined|\[object|NaN|\s{2}/);
      const readsAlike = JSON.stringify(agreementSections(one)) === JSON.stringify(agreementSections(changed));
      if (!readsAlike) expect(changes.some(({ sentence }) => !sentence.endsWith('means the same'))).toBe(true);
    }),
    { numRuns: 80 },
  );
});

test('two definitions differ in what was added one way and removed the other way', () => {
  fc.assert(
    fc.property(anyDefinition, anyDefinition, (one, other) => {
      const [there, back] = [diffDefinitions(one, other), diffDefinitions(other, one)];
      const kinds = (changes: typeof there, kind: string) => changes.filter((change) => change.kind === kind && change.id !== null).length;
      expect(kinds(there, 'added')).toBe(kinds(back, 'removed'));
    }),
    { numRuns: 25 },
  );
});

type Place = readonly (string | number)[];

function leavesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...place, Array.isArray(value) ? Number(key) : key]));
}

function changedAt(value: unknown, place: Place): DefinitionBody {
  const copy: unknown = structuredClone(value);
  let holder = copy;
  for (const key of place.slice(0, -1)) holder = typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : null;
  const last = place.at(-1);
  if (typeof holder === 'object' && holder !== null && last !== undefined) Reflect.set(holder, last, other(Reflect.get(holder, last)));
  return copy as DefinitionBody;
}

function other(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? (OTHER[value] ?? `${value}x`) : !value;
}

/** Words of the closed lists, each with another that fits in its place. */
const OTHER: Readonly<Record<string, string>> = {
  all: 'any',
  any: 'all',
  fit: 'interest',
  interest: 'fit',
  negative: 'disqualifying',
  linear: 'halfLife',
  halfLife: 'linear',
  latest: 'each',
  afterFiring: 'whileTrue',
  whileTrue: 'afterFiring',
  person: 'account',
  account: 'person',
  mql: 'sql',
  sal: 'sql',
  target: 'subscriber',
  recycled: 'ineligible',
  decision: 'postPurchase',
  A1: 'A2',
  B2: 'B3',
  mon: 'fri',
  '24:00': '23:59',
  '2026-12-25': '2026-12-26',
  'Europe/Berlin': 'Europe/Paris',
};
