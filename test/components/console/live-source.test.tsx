import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LiveStatus } from '#components/console/services.ts';
import type { LiveEvent } from '#lib/contract/live.ts';
import { createLiveSource } from '#server/console/live-source.ts';
import { demoId } from './demo/data.ts';

type Stream = { headers: Headers; write: (text: string) => void; end: () => void };

/** A server whose streams the test writes, and a page whose events it fires. */
function stage(options: { statuses?: number[] } = {}) {
  const streams: Stream[] = [];
  const tokens: (string | undefined)[] = [];
  const seen = { events: [] as LiveEvent[], statuses: [] as LiveStatus[], gaps: 0 };
  const page = new EventTarget();
  const statuses = [...(options.statuses ?? [])];
  const world = { isOnline: true };

  const source = createLiveSource({
    origin: 'https://leadlight.example.com',
    page,
    isOnline: () => world.isOnline,
    getToken: async (rejected) => {
      tokens.push(rejected);
      return { ok: true, value: `token-${tokens.filter(Boolean).length}` };
    },
    fetch: async (_, init) => {
      const headers = new Headers(init?.headers);
      const status = statuses.shift() ?? 200;
      let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
      const body = new ReadableStream<Uint8Array>({
        start(given) {
          controller = given;
        },
      });
      const encoder = new TextEncoder();
      streams.push({ headers, write: (text) => controller?.enqueue(encoder.encode(text)), end: () => controller?.close() });
      return new Response(body, { status, headers: { 'content-type': 'text/event-stream' } });
    },
  });
  const close = source({
    onEvent: (event) => seen.events.push(event),
    onStatus: (status) => seen.statuses.push(status),
    onGap: () => {
      seen.gaps += 1;
    },
  });
  return { streams, tokens, seen, page, world, close };
}

function message(number: number): string {
  const event: LiveEvent = { id: demoId(7, number), at: '2026-11-22T14:00:00.000Z', body: { kind: 'usage', assetId: demoId(4, 1) } };
  return `id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`;
}

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('live stream', () => {
  afterEach(() => void vi.useRealTimers());

  it('carries the bearer, hands on events, and says live only once the stream stands', async () => {
    vi.useFakeTimers();
    const { streams, seen, close } = stage();
    expect(seen.statuses).toEqual(['connecting']);
    await settle();
    streams[0]?.write(message(1));
    await settle();
    expect(streams[0]?.headers.get('authorization')).toBe('Bearer token-0');
    expect(seen.statuses).toEqual(['connecting', 'live']);
    expect(seen.events.map(({ id }) => id)).toEqual([demoId(7, 1)]);
    close();
  });

  it('resumes after the last event when the stream breaks, and says so', async () => {
    vi.useFakeTimers();
    const { streams, seen, close } = stage();
    await settle();
    streams[0]?.write(message(1) + message(2));
    await settle();
    streams[0]?.end();
    await settle();
    expect(seen.statuses.at(-1)).toBe('reconnecting');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(streams[1]?.headers.get('last-event-id')).toBe(demoId(7, 2));
    expect(seen.statuses.at(-1)).toBe('live');
    expect(seen.gaps).toBe(2);
    close();
  });

  it('takes silence for a dead stream', async () => {
    vi.useFakeTimers();
    const { streams, seen, close } = stage();
    await settle();
    await vi.advanceTimersByTimeAsync(30_000);
    streams[0]?.write(': here\n\n');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(seen.statuses.at(-1)).toBe('live');
    await vi.advanceTimersByTimeAsync(15_100);
    expect(seen.statuses.at(-1)).toBe('reconnecting');
    close();
  });

  it('asks for another token when the server rejects this one', async () => {
    vi.useFakeTimers();
    const { streams, tokens, close } = stage({ statuses: [401] });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(tokens).toContain('token-0');
    expect(streams[1]?.headers.get('authorization')).toBe('Bearer token-1');
    close();
  });

  it('waits longer after each failure, and not at all when the browser is online again', async () => {
    vi.useFakeTimers();
    const { streams, seen, page, close } = stage({ statuses: [503, 503, 503, 503] });
    await vi.advanceTimersByTimeAsync(20_000);
    const tries = streams.length;
    expect(tries).toBeLessThan(7);
    page.dispatchEvent(new Event('offline'));
    page.dispatchEvent(new Event('online'));
    await settle();
    expect(streams.length).toBe(tries + 1);
    expect(seen.statuses.at(-1)).toBe('live');
    close();
  });

  it('says offline when the browser is', async () => {
    vi.useFakeTimers();
    const { seen, page, world, close } = stage();
    await settle();
    world.isOnline = false;
    page.dispatchEvent(new Event('offline'));
    expect(seen.statuses.at(-1)).toBe('offline');
    close();
  });

  it('reads its lists anew when the server no longer keeps what it saw last', async () => {
    vi.useFakeTimers();
    const { streams, seen, close } = stage();
    await settle();
    const { gaps } = seen;
    streams[0]?.write('event: reset\ndata: {}\n\n');
    await settle();
    expect(seen.gaps).toBe(gaps + 1);
    close();
  });

  it('leaves out what it does not understand', async () => {
    vi.useFakeTimers();
    const { streams, seen, close } = stage();
    await settle();
    streams[0]?.write('data: {"kind":"of a newer server"}\n\ndata: no json\n\n');
    streams[0]?.write(message(3));
    await settle();
    expect(seen.events.map(({ id }) => id)).toEqual([demoId(7, 3)]);
    close();
  });

  it('stops for good when closed', async () => {
    vi.useFakeTimers();
    const { streams, close } = stage();
    await settle();
    close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(streams).toHaveLength(1);
  });
});
