import * as z from 'zod/mini';
import { Id } from '#lib/contract/primitives.ts';

/** A place in a list: the id of the last item before it, opaque to clients. Look it up in the caller's own workspace. */
export function writeCursor(id: string): string {
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
}

/** The id that a cursor names; null where it is none of ours. */
export function readCursor(cursor: string): string | null {
  const hex = Buffer.from(cursor, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return z.safeParse(Id, id).success ? id : null;
}

/** What a list answers to a cursor that leads nowhere. */
export const LOST_CURSOR = 'This place in the list is no longer there. Start again from the first page.';
