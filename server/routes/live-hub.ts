import type { LiveEvent } from '#lib/contract/live.ts';
import { findLiveHead, listLiveEvents } from '#server/store/live-events.ts';
import { activeMemberIds } from '#server/store/members.ts';
import type { ApiDeps } from './deps.ts';

/** One open stream. `position`: the last message that it has seen. */
export type LiveSubscriber = {
  memberId: string;
  position: number;
  authorization: string | undefined;
  send(event: LiveEvent): void;
  beat(): void;
  /** Ends the stream; the client comes back by itself, with a fresh token where it needs one. */
  close(): void;
};

export type LiveHub = {
  subscribe(workspaceId: string, subscriber: LiveSubscriber): () => void;
  /** Whether this member may open one more stream. */
  hasRoom(workspaceId: string, memberId: string): boolean;
  /** Something was stored in this workspace by this process: look at once. A hint only; the poll finds it too. */
  wake(workspaceId: string): void;
};

type Room = { subscribers: Set<LiveSubscriber>; poll: NodeJS.Timeout; isLooking: boolean; isWoken: boolean };

const USUAL_POLL_MS = 2_000;
const USUAL_BEAT_MS = 15_000;
/** Open streams of one member: a console in many tabs, not a script gone wild. */
const MOST_STREAMS = 30;
const MOST_AT_ONCE = 200;

/**
 * Hands the messages of the durable table to the open streams: one look a workspace, however many streams it has. Every look also ends the
 * streams of members who may no longer read, every beat those whose token no longer holds.
 */
export function createLiveHub(deps: Pick<ApiDeps, 'store' | 'authenticate' | 'log' | 'stopping' | 'livePollMs' | 'liveBeatMs'>): LiveHub {
  const rooms = new Map<string, Room>();

  async function look(workspaceId: string, room: Room): Promise<void> {
    if (room.isLooking) {
      room.isWoken = true;
      return;
    }
    room.isLooking = true;
    try {
      do {
        room.isWoken = false;
        await deliver(workspaceId, room);
      } while (room.isWoken);
    } catch (error) {
      deps.log.warn({ err: error }, 'live stream: the database could not be read; the next look comes soon');
    } finally {
      room.isLooking = false;
    }
  }

  async function deliver(workspaceId: string, room: Room): Promise<void> {
    const subscribers = [...room.subscribers];
    const { active, pages } = await deps.store.inWorkspace(workspaceId, async (tx) => {
      const members = await activeMemberIds(tx, workspaceId, [...new Set(subscribers.map((one) => one.memberId))]);
      const head = await findLiveHead(tx, workspaceId);
      const behind = [...new Set(subscribers.map((one) => one.position))].filter((position) => position < head);
      const found = new Map<number, Awaited<ReturnType<typeof listLiveEvents>>>();
      for (const position of behind) found.set(position, await listLiveEvents(tx, workspaceId, position, MOST_AT_ONCE));
      return { active: members, pages: found };
    });
    for (const subscriber of subscribers) {
      if (!active.has(subscriber.memberId)) {
        subscriber.close();
        continue;
      }
      const page = pages.get(subscriber.position) ?? [];
      for (const { position, event } of page) {
        subscriber.send(event);
        subscriber.position = position;
      }
      if (page.length === MOST_AT_ONCE) room.isWoken = true;
    }
  }

  async function beat(): Promise<void> {
    for (const subscriber of [...rooms.values()].flatMap((room) => [...room.subscribers])) {
      const who = await deps.authenticate(subscriber.authorization);
      if (!who.ok && who.error === 'unauthenticated') subscriber.close();
      else subscriber.beat();
    }
  }

  const beats = setInterval(() => void beat(), deps.liveBeatMs ?? USUAL_BEAT_MS).unref();
  deps.stopping.addEventListener('abort', () => {
    clearInterval(beats);
    for (const room of rooms.values()) for (const subscriber of [...room.subscribers]) subscriber.close();
  });

  function enter(workspaceId: string): Room {
    const known = rooms.get(workspaceId);
    if (known !== undefined) return known;
    const poll = setInterval(() => void look(workspaceId, room), deps.livePollMs ?? USUAL_POLL_MS).unref();
    const room: Room = { subscribers: new Set(), poll, isLooking: false, isWoken: false };
    rooms.set(workspaceId, room);
    return room;
  }

  return {
    subscribe(workspaceId, subscriber) {
      const room = enter(workspaceId);
      room.subscribers.add(subscriber);
      void look(workspaceId, room);
      return () => {
        room.subscribers.delete(subscriber);
        if (room.subscribers.size > 0 || rooms.get(workspaceId) !== room) return;
        clearInterval(room.poll);
        rooms.delete(workspaceId);
      };
    },
    hasRoom(workspaceId, memberId) {
      const own = [...(rooms.get(workspaceId)?.subscribers ?? [])].filter((one) => one.memberId === memberId);
      return own.length < MOST_STREAMS;
    },
    wake(workspaceId) {
      const room = rooms.get(workspaceId);
      if (room !== undefined) void look(workspaceId, room);
    },
  };
}
