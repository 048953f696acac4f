import { expect, it, vi } from 'vitest';
import { askBackground } from '#lib/bridge/ask-background.ts';

const closed = () => Promise.reject(new Error('The message port closed before a response was received.'));

it('asks a worker again that was stopped before it answered', async () => {
  const send = vi
    .fn()
    .mockImplementationOnce(closed)
    .mockResolvedValueOnce(undefined)
    .mockResolvedValue({ ok: true, value: { queued: 1 } });
  expect(await askBackground(send)('flush', {})).toEqual({ ok: true, value: { queued: 1 } });
  expect(send).toHaveBeenCalledTimes(3);
});

it('says so in the end, and never opens a second sign-in window by itself', async () => {
  const send = vi.fn(closed);
  expect(await askBackground(send)('getState', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  send.mockClear();
  await askBackground(send)('signIn', {});
  expect(send).toHaveBeenCalledOnce();
});
