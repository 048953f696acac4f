import { expect, it, vi } from 'vitest';
import { askBackground } from '#lib/bridge/ask-background.ts';

const closed = () => Promise.reject(new Error('The message port closed before a response was received.'));
const atOnce = async () => {};

it('asks a worker again that was stopped before it answered', async () => {
  const send = vi
    .fn()
    .mockImplementationOnce(closed)
    .mockResolvedValueOnce(undefined)
    .mockResolvedValue({ ok: true, value: { queued: 1 } });
  expect(await askBackground(send)('flush', {})).toEqual({ ok: true, value: { queued: 1 } });
  expect(send).toHaveBeenCalledTimes(3);
});

it('outlasts a worker that is stopped again and again for several seconds', async () => {
  let now = 0;
  const send = () => (now < 5_000 ? closed() : Promise.resolve({ ok: true, value: { queued: 1 } }));
  const wait = async (ms: number) => {
    now += ms;
  };
  expect(await askBackground(send, wait)('flush', {})).toEqual({ ok: true, value: { queued: 1 } });
});

it('bears the fault of a worker that is stopped while it starts, but not one that stays', async () => {
  const fault = { ok: false, error: { code: 'internal', message: 'Something went wrong.' } } as const;
  const send = vi
    .fn()
    .mockResolvedValueOnce(fault)
    .mockResolvedValueOnce(fault)
    .mockResolvedValue({ ok: true, value: { queued: 1 } });
  expect(await askBackground(send, atOnce)('flush', {})).toEqual({ ok: true, value: { queued: 1 } });
  const broken = vi.fn(async () => fault);
  expect(await askBackground(broken, atOnce)('flush', {})).toEqual(fault);
  expect(broken).toHaveBeenCalledTimes(4);
});

it('says so in the end, and never opens a second sign-in window by itself', async () => {
  const send = vi.fn(closed);
  expect(await askBackground(send, atOnce)('getState', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  send.mockClear();
  await askBackground(send, atOnce)('signIn', {});
  expect(send).toHaveBeenCalledOnce();
});

it.each([
  ['says so', () => Promise.reject(new Error('Extension context invalidated.'))],
  [
    'has taken its API away',
    () => {
      throw new TypeError('Cannot read properties of undefined');
    },
  ],
])('does not wait for an extension that was updated under its page, where the browser %s', async (_, gone) => {
  const send = vi.fn(gone);
  expect(await askBackground(send)('getState', {})).toMatchObject({ ok: false, error: { code: 'internal' } });
  expect(send).toHaveBeenCalledOnce();
});
