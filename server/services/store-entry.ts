import type { Entry, EntryResult } from '#lib/contract/feedback.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { insertUsage, withdrawUsage } from '#server/store/asset-usage.ts';
import type { Tx } from '#server/store/db.ts';
import { findEntry, insertEntry, isSameEntry, isUndone } from '#server/store/entries.ts';
import { settleFeedback } from '#server/store/feedback.ts';
import type { ServiceContext } from './context.ts';
import type { EntryBatch } from './entry-batch.ts';
import { storeVerdict } from './store-verdict.ts';

/** An entry whose body is of one kind. */
export type EntryOf<Kind extends Entry['body']['kind']> = Omit<Entry, 'body'> & { body: Extract<Entry['body'], { kind: Kind }> };

/**
 * Stores one click: the entry as it was sent, then what follows from it. What follows depends on the entries alone, not on the order in
 * which they arrive: a reason or an undo that comes before what it speaks of takes effect when that comes.
 */
export async function storeEntry(tx: Tx, ctx: ServiceContext, batch: EntryBatch, entry: Entry, place: number): Promise<EntryResult> {
  const problem = await problemOf(tx, ctx, batch, entry);
  const at = clickedAt(entry.at, batch.receivedAt);
  const arrival = { entry, memberId: ctx.member.id, at, receivedAt: batch.receivedAt, place };
  if (problem === null && (await insertEntry(tx, ctx.workspaceId, arrival))) {
    await apply(tx, ctx, batch, { ...entry, at });
    return { id: entry.id, result: 'stored' };
  }
  if (await isSameEntry(tx, ctx.workspaceId, entry, ctx.member.id)) return { id: entry.id, result: 'duplicate' };
  return { id: entry.id, result: 'refused', message: problem ?? 'Another click was stored under this id before. Click again.' };
}

async function problemOf(tx: Tx, ctx: ServiceContext, batch: EntryBatch, entry: Entry): Promise<string | null> {
  const { body, personId } = entry;
  if (personId !== null && !batch.people.has(personId)) return 'There is no such person in this workspace. Open the record again.';
  switch (body.kind) {
    case 'verdict':
      return null;
    case 'usage':
      return batch.assets.has(body.assetId) ? null : 'There is no such asset in this workspace. Open the record again.';
    case 'reason': {
      const target = await findEntry(tx, ctx.workspaceId, body.verdictEntryId);
      if (target === null) return null;
      if (target.kind !== 'verdict') return 'A reason can be given for a verdict only.';
      return target.memberId === ctx.member.id ? null : 'A reason can be given for your own verdict only.';
    }
    case 'undo': {
      const target = await findEntry(tx, ctx.workspaceId, body.entryId);
      if (target === null) return null;
      if (target.kind === 'undo') return 'An undo cannot be undone. Give the verdict again instead.';
      return target.memberId === ctx.member.id ? null : 'You can take back your own clicks only.';
    }
  }
}

async function apply(tx: Tx, ctx: ServiceContext, batch: EntryBatch, entry: Entry): Promise<void> {
  const { body } = entry;
  if (body.kind === 'verdict') await storeVerdict(tx, ctx, batch, { ...entry, body });
  else if (body.kind === 'usage') await storeUsage(tx, ctx, batch, { ...entry, body });
  else if (body.kind === 'reason') await settle(tx, ctx, batch, body.verdictEntryId);
  else await takeBack(tx, ctx, batch, body.entryId);
}

async function storeUsage(
  tx: Tx,
  ctx: ServiceContext,
  batch: EntryBatch,
  { id, at, record, personId, body }: EntryOf<'usage'>,
): Promise<void> {
  const { assetId, action } = body;
  const reason = action === 'dismiss' ? (body.reason ?? null) : null;
  const use = { id, assetId, memberId: ctx.member.id, personId, recordKey: recordKey(record), action, reason, at };
  const counted = await insertUsage(tx, ctx.workspaceId, [{ ...use, receivedAt: batch.receivedAt }]);
  if (counted === 0) return;
  batch.touchedAssets.add(assetId);
  if (await isUndone(tx, ctx.workspaceId, id, ctx.member.id)) await withdrawUsage(tx, ctx.workspaceId, id, ctx.member.id, batch.receivedAt);
}

async function takeBack(tx: Tx, ctx: ServiceContext, batch: EntryBatch, entryId: string): Promise<void> {
  const target = await findEntry(tx, ctx.workspaceId, entryId);
  if (target?.kind === 'verdict') await settle(tx, ctx, batch, entryId);
  if (target?.kind === 'reason' && target.targetId !== null) await settle(tx, ctx, batch, target.targetId);
  if (target?.kind === 'usage') {
    const assetId = await withdrawUsage(tx, ctx.workspaceId, entryId, ctx.member.id, batch.receivedAt);
    if (assetId !== null) batch.touchedAssets.add(assetId);
  }
}

async function settle(tx: Tx, ctx: ServiceContext, batch: EntryBatch, feedbackId: string): Promise<void> {
  for (const id of await settleFeedback(tx, ctx.workspaceId, feedbackId)) batch.touchedFeedback.add(id);
}

const EARLIEST_CREDIBLE = Date.UTC(2000, 0, 1);

/** The time of a click; a browser clock that is ahead of ours, or has never been set, is not believed. */
function clickedAt(at: string, receivedAt: string): string {
  const ms = Date.parse(at);
  return ms >= EARLIEST_CREDIBLE && ms <= Date.parse(receivedAt) ? new Date(ms).toISOString() : receivedAt;
}
