import { expect, it } from 'vitest';
import { tallyOf } from '#scripts/test/tally.ts';

it.each([
  ['vitest', ' Test Files  1 failed | 3 passed (4)\n      Tests  1 failed | 11 passed (12)\n', 1, { passed: 11, failed: 1 }],
  ['playwright', '  1 failed\n    [chromium] a.e2e.ts\n  8 passed (12.3s)\n', 1, { passed: 8, failed: 1 }],
  ['a build that works', 'built in 3 s', 0, { passed: 1, failed: 0 }],
  ['a build that breaks', 'error', 2, { passed: 0, failed: 1 }],
  ['a runner that died after its tests', '      Tests  4 passed (4)\n', 1, { passed: 4, failed: 1 }],
])('reads the counts of %s', (_, output, code, expected) => {
  expect(tallyOf(output, code)).toEqual(expected);
});
