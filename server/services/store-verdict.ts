import type { Trigger } from '#lib/contract/definition.ts';
import type { Tx } from '#server/store/db.ts';
import type { StoredDefinition } from '#server/store/definitions.ts';
import { type FeedbackTrigger, insertFeedback, insertFeedbackTriggers, settleFeedback } from '#server/store/feedback.ts';
import { findFirings } from '#server/store/trigger-firings.ts';
import type { ServiceContext } from './context.ts';
import type { EntryBatch } from './entry-batch.ts';
import { triggerHash } from './ledger/fingerprints.ts';
import { rejudge } from './rejudge.ts';
import type { EntryOf } from './store-entry.ts';

/** Stores a verdict with what it speaks of: the record, the person, the definition version, and the firings that the rep saw. */
export async function storeVerdict(tx: Tx, ctx: ServiceContext, batch: EntryBatch, entry: EntryOf<'verdict'>): Promise<void> {
  const definition = batch.definition(entry.body.definitionVersion);
  await insertFeedback(tx, ctx.workspaceId, [
    {
      id: entry.id,
      memberId: ctx.member.id,
      repName: ctx.member.name,
      importId: null,
      personId: entry.personId,
      record: entry.record,
      verdict: entry.body.verdict,
      reason: null,
      text: null,
      definitionVersion: definition?.ref.version ?? null,
      at: entry.at,
      receivedAt: batch.receivedAt,
    },
  ]);
  if (definition !== null) await insertFeedbackTriggers(tx, ctx.workspaceId, await triggersSeen(tx, ctx, entry, definition));
  batch.touchedFeedback.add(entry.id);
  for (const id of await settleFeedback(tx, ctx.workspaceId, entry.id)) batch.touchedFeedback.add(id);
}

async function triggersSeen(
  tx: Tx,
  ctx: ServiceContext,
  { id, personId, at, body }: EntryOf<'verdict'>,
  definition: StoredDefinition,
): Promise<FeedbackTrigger[]> {
  const seen = definition.body.triggers.filter((trigger) => body.triggerIds.includes(trigger.id));
  if (seen.length === 0) return [];
  const firings = personId === null ? new Map<string, string>() : await firingsOf(tx, ctx, personId, at, seen, definition);
  return seen.map((trigger, place) => ({
    feedbackId: id,
    triggerId: trigger.id,
    name: trigger.name,
    place,
    firingId: firings.get(trigger.id) ?? null,
  }));
}

/** The firings from the ledger, which is first brought up to date where it lacks one. */
async function firingsOf(
  tx: Tx,
  ctx: ServiceContext,
  personId: string,
  at: string,
  seen: readonly Trigger[],
  definition: StoredDefinition,
): Promise<Map<string, string>> {
  const query = { personId, triggerHashes: seen.map(triggerHash), at };
  const known = await findFirings(tx, ctx.workspaceId, query);
  if (known.size === seen.length) return known;
  await rejudge(tx, ctx, [personId], definition);
  return findFirings(tx, ctx.workspaceId, query);
}
