import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkDefinition } from '#lib/journey/check.ts';
import { compileDefinition } from '#lib/journey/compile.ts';
import { anyDefinition } from './any-definition.ts';

test('whatever passes the check can fire', () => {
  let passed = 0;
  fc.assert(
    fc.property(anyDefinition, (body) => {
      const checked = checkDefinition({ ...body, triggers: body.triggers.slice(0, 1), lifecycle: [], journey: [] });
      if (!checked.ok) return;
      passed += 1;
      for (const { condition } of compileDefinition(checked.body).triggers) expect(condition).not.toBeNull();
    }),
    { numRuns: 400 },
  );
  expect(passed).toBeGreaterThan(10);
});
