import fc from 'fast-check';
import { expect, it } from 'vitest';
import { newDigest } from '#server/services/ledger/digest.ts';
import { type PastInNumbers, pastDigester } from '#server/services/ledger/past-digest.ts';
import { DEFINITION } from '#test/helpers/workspace.ts';

const PAST: PastInNumbers = {
  lifecycle: [
    { stage: 'target', at: 1_000 },
    { stage: 'mql', at: 2_000 },
  ],
  journey: [{ stage: 'unaware', at: 1_000 }],
  fired: [{ trigger: 1, moments: [1_500, 2_000] }],
  handovers: [2_000],
};

it('tells sequences of times apart, and says the same of the same', () => {
  const digestOf = (times: readonly number[]) => {
    const digest = newDigest();
    for (const time of times) digest.add(time);
    return digest.end();
  };
  const times = fc.array(fc.integer({ min: 0, max: 2 ** 42 }), { maxLength: 6 });
  fc.assert(
    fc.property(times, times, (a, b) => {
      expect(digestOf(a) === digestOf(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
    { numRuns: 2_000 },
  );
});

it('is another for every part of a past that the ledger tells', () => {
  const digestOf = pastDigester(DEFINITION);
  const others: PastInNumbers[] = [
    { ...PAST, lifecycle: PAST.lifecycle.slice(0, 1) },
    { ...PAST, lifecycle: [{ stage: 'lead', at: 1_000 }, ...PAST.lifecycle.slice(1)] },
    { ...PAST, journey: [{ stage: 'unaware', at: 1_001 }] },
    { ...PAST, journey: [...PAST.journey, { stage: 'decision', at: 2_000 }] },
    { ...PAST, fired: [{ trigger: 0, moments: [1_500, 2_000] }] },
    { ...PAST, fired: [{ trigger: 1, moments: [2_000] }] },
    { ...PAST, fired: [] },
    { ...PAST, handovers: [] },
  ];
  expect(new Set([PAST, ...others].map(digestOf)).size).toBe(others.length + 1);
});

it('changes with the content of what fired and with the clock of hand-overs, and with nothing else of the definition', () => {
  const same = {
    ...DEFINITION,
    mql: { fit: 1, interest: 1 },
    grades: { ...DEFINITION.grades, fit: [9, 8, 7] as [number, number, number] },
  };
  expect(pastDigester(same)(PAST)).toBe(pastDigester(DEFINITION)(PAST));
  const [rightSize, pricing] = DEFINITION.triggers;
  if (rightSize === undefined || pricing === undefined) throw new Error('The definition of the tests has two triggers');
  const dearer = { ...DEFINITION, triggers: [rightSize, { ...pricing, points: 31 }] };
  expect(pastDigester(dearer)(PAST)).not.toBe(pastDigester(DEFINITION)(PAST));
  const slower = { ...DEFINITION, handover: { slaHours: 48 } };
  expect(pastDigester(slower)(PAST)).not.toBe(pastDigester(DEFINITION)(PAST));
  expect(pastDigester(slower)({ ...PAST, handovers: [] })).toBe(pastDigester(DEFINITION)({ ...PAST, handovers: [] }));
});
