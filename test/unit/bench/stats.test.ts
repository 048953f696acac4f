import { expect, it } from 'vitest';
import { median, medianInterval, quantile } from '../../../bench/shared/stats.ts';

it('takes the middle, between the two middle ones where n is even', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(quantile([0, 10], 0.95)).toBeCloseTo(9.5);
});

it('gives order statistics around the median as its interval', () => {
  const values = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(medianInterval(values)).toEqual([41, 60]);
  expect(medianInterval([7])).toEqual([7, 7]);
});
