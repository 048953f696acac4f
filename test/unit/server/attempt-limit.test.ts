import { expect, it } from 'vitest';
import { createAttemptLimit } from '#server/auth/attempt-limit.ts';

function limit() {
  let time = 0;
  const attempts = createAttemptLimit({ attempts: 3, windowMs: 1000, now: () => time });
  return {
    ...attempts,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

it('lets a few failures pass, then makes wait until the oldest is out of the window', () => {
  const { waitFor, failed, pass } = limit();
  for (const _ of [1, 2]) failed('robin');
  expect(waitFor('robin')).toBe(0);
  pass(400);
  failed('robin');
  expect(waitFor('robin')).toBe(600);
  expect(waitFor('kim')).toBe(0);
  pass(600);
  expect(waitFor('robin')).toBe(0);
});

it('forgets failures after a success', () => {
  const { waitFor, failed, succeeded } = limit();
  for (const _ of [1, 2, 3]) failed('robin');
  succeeded('robin');
  expect(waitFor('robin')).toBe(0);
});

it('keeps no more than it can hold', () => {
  const { waitFor, failed } = limit();
  for (const _ of [1, 2, 3]) failed('first');
  for (let n = 0; n < 10_000; n += 1) failed(`other ${n}`);
  expect(waitFor('first')).toBe(0);
});
