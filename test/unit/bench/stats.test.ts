import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bootstrapInterval, mean, median, medianInterval, quantile } from '#bench/shared/stats.ts';
import { createRandom } from '#scripts/sample/random.ts';

it('takes the middle, between the two middle ones where n is even', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
  expect(mean([1, 2, 6])).toBe(3);
});

it('gives order statistics around the median as its interval', () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(medianInterval(values)).toEqual([41, 60]);
  expect(medianInterval([7])).toEqual([7, 7]);
});

it('covers the true median in about 95 of 100 samples', () => {
  const { next } = createRandom(1, 'coverage');
  const samples = Array.from({ length: 1_000 }, () => Array.from({ length: 20 }, next));
  const covered = samples.map(medianInterval).filter(([low, high]) => low <= 0.5 && 0.5 <= high).length;
  expect(covered / samples.length).toBeGreaterThan(0.9);
});

it('keeps the interval of the median around the median, whatever the values and their order', () => {
  // Without -0, which sorts as 0 does and yet is not the same to `toEqual`.
  const value = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((drawn) => drawn + 0);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1 }), (values) => {
      const [low, high] = medianInterval(values);
      expect(low).toBeLessThanOrEqual(median(values));
      expect(high).toBeGreaterThanOrEqual(median(values));
      expect(medianInterval(values.toReversed())).toEqual([low, high]);
    }),
  );
});

it('resamples the same way from the same chance, and finds no spread where there is none', () => {
  const values = [0, 0, 0, 1, 2, 9];
  const interval = () => bootstrapInterval(values, mean, createRandom(7, 'resampling').next);
  expect(interval()).toEqual(interval());
  const [low, high] = interval();
  expect(low).toBeLessThan(mean(values));
  expect(high).toBeGreaterThan(mean(values));
  expect(bootstrapInterval([4, 4, 4], mean, createRandom(7, 'resampling').next)).toEqual([4, 4]);
});
