import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proportionOf } from '#lib/journey/wilson.ts';

it.each([
  [18, 20, '0.70', '0.97'],
  [2, 3, '0.21', '0.94'],
  [0, 10, '0.00', '0.28'],
  [10, 10, '0.72', '1.00'],
])('says of %i of %i that the share lies between %s and %s', (hits, n, low, high) => {
  const { low: from, high: to, share } = proportionOf(hits, n);
  expect([share, from?.toFixed(2), to?.toFixed(2)]).toEqual([hits / n, low, high]);
});

it('says nothing of none', () => {
  expect(proportionOf(0, 0)).toEqual({ hits: 0, n: 0, share: null, low: null, high: null });
});

it('has bounds within [0, 1] around the share that solve the score equation', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n))),
      ([hits, n]) => {
        const { share, low, high } = proportionOf(hits, n);
        if (share === null || low === null || high === null) throw new Error('There is a share of some');
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(high).toBeGreaterThanOrEqual(share);
        expect(high).toBeLessThanOrEqual(1);
        // At a bound p the observed share is just 1.96 standard errors of p away.
        for (const bound of [low, high])
          if (bound > 0 && bound < 1) expect(Math.abs(share - bound) / Math.sqrt((bound * (1 - bound)) / n)).toBeCloseTo(1.959964, 4);
      },
    ),
  );
});
