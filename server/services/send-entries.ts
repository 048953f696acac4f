import * as z from 'zod/mini';
import { Entry, type EntryResult } from '#lib/contract/feedback.ts';
import { Id } from '#lib/contract/primitives.ts';
import { isDataFault } from '#server/store/data-fault.ts';
import type { Tx } from '#server/store/db.ts';
import { findFeedbackItems } from '#server/store/feedback-items.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { lockMember } from '#server/store/members.ts';
import type { ServiceContext } from './context.ts';
import { openBatch } from './entry-batch.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { storeEntry } from './store-entry.ts';
import { failure, mayCall, notAllowed, parse, type Service, success } from './verb.ts';

const MOST_ENTRIES = 100;
const Batch = z.strictObject({ entries: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_ENTRIES)) });

/** An entry as it can be stored, or what is wrong with it. */
type Sent = { entry: Entry } | { refused: EntryResult };

/**
 * Stores a batch of clicks in the order given, each exactly once. Every entry is judged by itself: one that cannot be stored is refused and
 * stops no other. Nothing is acknowledged before it is committed.
 */
export const sendEntries: Service<'sendEntries'> = async (ctx, input) => {
  if (!mayCall('sendEntries', ctx.member.role)) return { ok: false, error: notAllowed('sendEntries') };
  const batch = z.safeParse(Batch, input);
  if (!batch.success) return failure('badRequest', `Send 1 to ${MOST_ENTRIES} entries, and nothing beside them.`, 'entries');
  const sent: Sent[] = [];
  for (const [index, raw] of batch.data.entries.entries()) {
    const read = readEntry(raw, index);
    if (!read.ok) return read;
    sent.push(read.value);
  }
  return success({ results: await oneAtATime(ctx.store, `${ctx.workspaceId}/${ctx.member.id}`, () => store(ctx, sent)) });
};

function readEntry(raw: unknown, index: number): ReturnType<typeof success<Sent>> | ReturnType<typeof failure> {
  const parsed = parse(Entry, raw);
  if (parsed.ok) return success<Sent>({ entry: parsed.value });
  const id = z.safeParse(z.object({ id: Id }), raw);
  // Without an id there is nothing that the answer could name.
  if (!id.success) return failure('badRequest', parsed.error.message, `entries.${index}.${parsed.error.path ?? ''}`.replace(/\.$/, ''));
  return success<Sent>({ refused: { id: id.data.id, result: 'refused', message: parsed.error.message } });
}

/** All in one transaction; where the database refuses a value that nobody foresaw, one transaction each, so that only that entry fails. */
async function store(ctx: ServiceContext, sent: readonly Sent[]): Promise<EntryResult[]> {
  try {
    return await ctx.store.inWorkspace(ctx.workspaceId, (tx) => storeBatch(tx, ctx, sent));
  } catch (error) {
    const [only] = sent;
    if (!isDataFault(error) || only === undefined) throw error;
    if (sent.length > 1) return (await inTurn(sent, (one) => store(ctx, [one]))).flat();
    if ('refused' in only) return [only.refused];
    return [{ id: only.entry.id, result: 'refused', message: 'The database could not store these values.' }];
  }
}

async function storeBatch(tx: Tx, ctx: ServiceContext, sent: readonly Sent[]): Promise<EntryResult[]> {
  await lockMember(tx, ctx.workspaceId, ctx.member.id);
  const batch = await openBatch(
    tx,
    ctx,
    sent.flatMap((one) => ('entry' in one ? [one.entry] : [])),
  );
  const results = await inTurn(sent, (one, place) => ('entry' in one ? storeEntry(tx, ctx, batch, one.entry, place) : one.refused));
  const items = await findFeedbackItems(tx, ctx.workspaceId, [...batch.touchedFeedback]);
  const bodies = [
    ...items.map((item) => ({ kind: 'feedback' as const, item })),
    ...[...batch.touchedAssets].map((assetId) => ({ kind: 'usage' as const, assetId })),
  ];
  await appendLiveEvents(
    tx,
    ctx.workspaceId,
    bodies.map((body) => ({ id: ctx.newId(), at: batch.receivedAt, body })),
  );
  return results;
}

async function inTurn<T, R>(items: readonly T[], work: (item: T, index: number) => R | Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const [index, item] of items.entries()) results.push(await work(item, index));
  return results;
}
