import * as z from 'zod/mini';
import { Me } from '../contract/workspace.ts';
import type { KeyValueStore } from './key-value.ts';
import { type Steps, upgrade } from './versioned.ts';

const VERSION = 2;
const steps: Steps = {
  // Members have a side that they sign for. The server is asked for the member at each start, so this one holds for a moment.
  1: (old) => ({ ...old, me: withoutSide(old['me']) }),
};

/**
 * The sign-in as it outlives the browser, in `storage.local` (closed to content scripts): the refresh token, and who it is for,
 * so that a start without a network still knows whose clicks it keeps. `refreshToken` is null once the sign-in has ended.
 */
export const SessionRecord = z.object({
  version: z.literal(VERSION),
  serverUrl: z.url(),
  me: Me,
  refreshToken: z.nullable(z.string()),
  /** Null while signed in; after a sign-out by choice nobody is signed in silently. */
  endedBy: z.nullable(z.enum(['choice', 'expiry'])),
});
export type SessionRecord = z.infer<typeof SessionRecord>;

/** The access token, in `storage.session`: in memory only, and gone with the browser. */
const AccessRecord = z.object({
  token: z.string(),
  /** By the clock of this browser, in milliseconds. */
  expiresAt: z.number(),
  owner: z.string(),
});
export type AccessRecord = z.infer<typeof AccessRecord>;

const SESSION_KEY = 'session';
const ACCESS_KEY = 'accessToken';
const SILENT_KEY = 'silentSignInTriedAt';

export type SessionRecords = ReturnType<typeof sessionRecords>;

/** Reads and writes both halves of the sign-in. What cannot be read counts as signed out. */
export function sessionRecords(durable: KeyValueStore, volatile: KeyValueStore) {
  return {
    async read(): Promise<SessionRecord | null> {
      return readSession(await durable.get(SESSION_KEY));
    },
    async readAccess(): Promise<AccessRecord | null> {
      return z.safeParse(AccessRecord, await volatile.get(ACCESS_KEY)).data ?? null;
    },
    write: (record: SessionRecord) => durable.set({ [SESSION_KEY]: record }),
    writeAccess: (record: AccessRecord) => volatile.set({ [ACCESS_KEY]: record }),
    /** When a sign-in without a window was last tried, in milliseconds. */
    async readSilentTry(): Promise<number | null> {
      return z.safeParse(z.number(), await volatile.get(SILENT_KEY)).data ?? null;
    },
    writeSilentTry: (at: number) => volatile.set({ [SILENT_KEY]: at }),
    dropAccess: () => volatile.remove(ACCESS_KEY),
  };
}

/** A stored sign-in of any version; null where there is none, or it cannot be read. */
export function readSession(stored: unknown): SessionRecord | null {
  const upgraded = upgrade(stored, steps, VERSION);
  return upgraded.kind === 'read' ? (z.safeParse(SessionRecord, upgraded.value).data ?? null) : null;
}

function withoutSide(me: unknown): unknown {
  const read = z.safeParse(z.looseObject({ member: z.looseObject({}) }), me);
  return read.success ? { ...read.data, member: { side: null, ...read.data.member } } : me;
}
