import type { Handler } from 'hono';
import * as z from 'zod/mini';
import { Id } from '#lib/contract/primitives.ts';
import { findLiveHead, findLivePosition } from '#server/store/live-events.ts';
import { refuse } from './answer.ts';
import type { ApiDeps, AppEnv } from './deps.ts';
import type { Gate } from './gate.ts';
import type { LiveHub, LiveSubscriber } from './live-hub.ts';

/** A client that reads this little is let go; it comes back and resumes where it was. */
const MOST_UNREAD_BYTES = 1_000_000;
const RECONNECT_MS = 1_000;

/**
 * The live stream (SSE). It starts after `Last-Event-ID`, else with what happens from now on. Where that id is no longer kept, an event
 * `reset` comes first: the client then reads its lists anew.
 */
export function liveRoute(deps: ApiDeps, gate: Gate, hub: LiveHub): Handler<AppEnv> {
  return async (c) => {
    const caller = await gate(c);
    if (!caller.ok) return refuse(c, caller.error);
    if (deps.stopping.aborted) return refuse(c, { code: 'unavailable', message: 'The server is restarting. Try again in a moment.' });
    const { workspaceId, member } = caller.value;
    if (!hub.hasRoom(workspaceId, member.id))
      return refuse(c, { code: 'rateLimited', message: 'Leadlight is open in too many tabs. Close some of them.', retryAfterSeconds: 60 });
    const lastId = c.req.header('last-event-id');
    const start = await findStart(deps, workspaceId, lastId);
    const stream = openStream((writer) => {
      writer.write(`retry: ${RECONNECT_MS}\n\n`);
      if (start.isReset) writer.write('event: reset\ndata: {}\n\n');
      const subscriber: LiveSubscriber = {
        memberId: member.id,
        position: start.position,
        authorization: c.req.header('authorization'),
        send: (event) => writer.write(`id: ${event.id}\ndata: ${JSON.stringify(event)}\n\n`),
        beat: () => writer.write(': here\n\n'),
        close: () => writer.close(),
      };
      return hub.subscribe(workspaceId, subscriber);
    });
    return c.body(stream, 200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  };
}

async function findStart(deps: ApiDeps, workspaceId: string, lastId: string | undefined): Promise<{ position: number; isReset: boolean }> {
  return deps.store.inWorkspace(workspaceId, async (tx) => {
    const known = z.safeParse(Id, lastId).success && lastId !== undefined ? await findLivePosition(tx, workspaceId, lastId) : null;
    if (known !== null) return { position: known, isReset: false };
    return { position: await findLiveHead(tx, workspaceId), isReset: lastId !== undefined && lastId !== '' };
  });
}

type Writer = { write(text: string): void; close(): void };

/** A byte stream that `open` writes into until either side ends it; what `open` returns is called once, at the end. */
function openStream(open: (writer: Writer) => () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end: (() => void) | null = null;
  function finish(): boolean {
    const last = end;
    end = null;
    last?.();
    return last !== null;
  }
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        end = () => {};
        const writer: Writer = {
          write(text) {
            if (end === null) return;
            controller.enqueue(encoder.encode(text));
            if ((controller.desiredSize ?? 0) < -MOST_UNREAD_BYTES) writer.close();
          },
          close() {
            if (finish()) controller.close();
          },
        };
        end = open(writer);
      },
      cancel() {
        finish();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
}
