import { EventSource } from 'eventsource';
import * as z from 'zod/mini';
import type { LiveSource } from '#components/console/services.ts';
import type { Failure } from '#lib/bridge/http.ts';
import { LIVE_PATH } from '#lib/contract/endpoints.ts';
import type { Result } from '#lib/contract/errors.ts';
import { LiveEvent } from '#lib/contract/live.ts';

export type LiveDeps = {
  origin: string;
  getToken: (rejected?: string) => Promise<Result<string, Failure>>;
  fetch: typeof globalThis.fetch;
  /** The page's own events: `online`, `offline`, and coming back to the tab. */
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  isOnline: () => boolean;
};

/** The server writes something at least every 20 s; a stream that is silent for longer is dead, whatever the socket says. */
const SILENCE_MS = 45_000;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * The live stream over `fetch`, so that it can carry the bearer token. Resumes after the last event seen, also when the stream had to be opened
 * anew; says `live` only while bytes come in.
 */
export function createLiveSource(deps: LiveDeps): LiveSource {
  return ({ onEvent, onStatus, onGap }) => {
    let stream: EventSource | null = null;
    let lastEventId = '';
    let failures = 0;
    // What a screen loaded before the stream stood may be older than the stream's beginning.
    let hadGap = true;
    let wasOpen = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let silence: ReturnType<typeof setTimeout> | undefined;
    let isClosed = false;

    function open(): void {
      clearTimeout(timer);
      stream?.close();
      if (isClosed) return;
      onStatus(!deps.isOnline() ? 'offline' : wasOpen ? 'reconnecting' : 'connecting');
      const current = new EventSource(new URL(LIVE_PATH, deps.origin), { fetch: fetchStream });
      stream = current;
      current.onopen = () => {
        failures = 0;
        wasOpen = true;
        onStatus('live');
        if (hadGap) onGap();
        hadGap = false;
        breathe();
      };
      current.onmessage = (message) => {
        if (message.lastEventId !== '') lastEventId = message.lastEventId;
        const event = parse(String(message.data));
        if (event !== null) onEvent(event);
      };
      // The server no longer keeps what we saw last.
      current.addEventListener('reset', onGap);
      current.onerror = () => {
        if (current === stream) lose();
      };
    }

    /** The stream is gone: try again, later each time. */
    function lose(): void {
      stream?.close();
      stream = null;
      hadGap = true;
      clearTimeout(silence);
      onStatus(!deps.isOnline() ? 'offline' : wasOpen ? 'reconnecting' : 'connecting');
      clearTimeout(timer);
      timer = setTimeout(open, Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS) * (0.75 + Math.random() / 2));
      failures += 1;
    }

    function breathe(): void {
      clearTimeout(silence);
      silence = setTimeout(lose, SILENCE_MS);
    }

    /** `fetch` with the bearer and the place to resume at; every chunk that comes in is a sign of life. */
    async function fetchStream(url: string | URL, init: RequestInit): Promise<Response> {
      const token = await deps.getToken();
      if (!token.ok) throw new Error(token.error.message);
      const headers = new Headers(init.headers);
      headers.set('authorization', `Bearer ${token.value}`);
      if (lastEventId !== '') headers.set('last-event-id', lastEventId);
      const response = await deps.fetch(url, { ...init, headers, credentials: 'omit' });
      if (response.status === 401) await deps.getToken(token.value);
      if (!response.body) return response;
      const watched = response.body.pipeThrough(
        new TransformStream<Uint8Array, Uint8Array>({
          transform(chunk, controller) {
            breathe();
            controller.enqueue(chunk);
          },
        }),
      );
      return new Response(watched, { status: response.status, headers: response.headers });
    }

    function comeBack(): void {
      failures = 0;
      if (stream === null) open();
    }
    function goOffline(): void {
      lose();
    }

    deps.page.addEventListener('online', comeBack);
    deps.page.addEventListener('focus', comeBack);
    deps.page.addEventListener('offline', goOffline);
    open();

    return () => {
      isClosed = true;
      clearTimeout(timer);
      clearTimeout(silence);
      stream?.close();
      deps.page.removeEventListener('online', comeBack);
      deps.page.removeEventListener('focus', comeBack);
      deps.page.removeEventListener('offline', goOffline);
    };
  };
}

/** An event that this version understands; others (a newer server's) are left out. */
function parse(data: string): LiveEvent | null {
  try {
    const parsed = z.safeParse(LiveEvent, JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
