import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createRequestLimit } from '#server/auth/request-limit.ts';

const RULE = { window: 60, max: 30 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('never shuts out an office whose people sign in now and then', async () => {
  const limit = createRequestLimit();
  for (let n = 0; n < 180; n += 1) {
    expect(await limit.consume('192.0.2.1', RULE)).toEqual({ allowed: true, retryAfter: null });
    await vi.advanceTimersByTimeAsync(20_000);
  }
});

it('refuses what is more than the window allows, says for how long, and counts anew afterwards', async () => {
  const limit = createRequestLimit();
  for (let n = 0; n < 30; n += 1) await limit.consume('192.0.2.1', RULE);
  expect(await limit.consume('192.0.2.1', RULE)).toEqual({ allowed: false, retryAfter: 60 });
  expect(await limit.consume('192.0.2.2', RULE)).toMatchObject({ allowed: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await limit.consume('192.0.2.1', RULE)).toMatchObject({ allowed: true });
});
