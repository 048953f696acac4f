import * as z from 'zod/mini';
import { DefinitionDraft } from '#lib/contract/agreement.ts';
import type { Document } from './document.ts';

/** Edits that are not saved, kept in this tab: a reload or a lost sign-in costs nothing. */
export type KeptWork = { base: DefinitionDraft; document: Document };

/** Version 1 of what is stored; another one is not read. */
const Kept = z.object({ version: z.literal(1), base: DefinitionDraft, document: z.record(z.string(), z.unknown()) });

export function keepWork(storage: Storage, memberId: string, work: KeptWork): void {
  try {
    storage.setItem(keyOf(memberId, work.base.id), JSON.stringify({ version: 1, ...work }));
  } catch {
    // The storage is full or closed to us: the edits still stand on the screen, and leaving warns.
  }
}

export function dropWork(storage: Storage, memberId: string, draftId: string): void {
  storage.removeItem(keyOf(memberId, draftId));
}

/** What was kept of a draft; null where there is nothing, or nothing that can be read. */
export function readWork(storage: Storage, memberId: string, draftId: string): KeptWork | null {
  try {
    const kept = z.parse(Kept, JSON.parse(storage.getItem(keyOf(memberId, draftId)) ?? 'null'));
    const document: unknown = kept.document;
    return isDocument(document) ? { base: kept.base, document } : null;
  } catch {
    return null;
  }
}

/** We wrote it ourselves; a body with blanks in it is a document too, so it is not held against the contract. */
function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null || !('body' in value)) return false;
  const { body } = value;
  return typeof body === 'object' && body !== null && 'triggers' in body && Array.isArray(body.triggers);
}

function keyOf(memberId: string, draftId: string): string {
  return `leadlight.draft.${memberId}.${draftId}`;
}
