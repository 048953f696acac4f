import * as z from 'zod/mini';
import { MOST_EVENTS_AT_ONCE } from '#lib/contract/event-endpoints.ts';
import { IncomingEvent, type RecordedEvent } from '#lib/contract/events.ts';
import { recordEventsWithin } from '#server/ingest/record-events.ts';
import { isDataFault } from '#server/store/data-fault.ts';
import type { ServiceContext } from './context.ts';
import { judgeNews } from './rejudge.ts';
import { failure, mayCall, notAllowed, parse, type Service, success } from './verb.ts';

const Batch = z.strictObject({ events: z.array(z.unknown()).check(z.minLength(1), z.maxLength(MOST_EVENTS_AT_ONCE)) });
const WithMessageId = z.object({ messageId: z.string().check(z.minLength(1), z.maxLength(200)) });

type Sent = { event: IncomingEvent } | { refused: RecordedEvent };

/**
 * Records a batch of behaviour and judges whom it can change, in one transaction. Every event stands by itself: one that cannot be stored
 * is refused and stops no other.
 */
export const recordEvents: Service<'recordEvents'> = async (ctx, input) => {
  if (!mayCall('recordEvents', ctx.member.role)) return { ok: false, error: notAllowed('recordEvents') };
  const batch = z.safeParse(Batch, input);
  if (!batch.success) return failure('badRequest', `Send 1 to ${MOST_EVENTS_AT_ONCE} events, and nothing beside them.`, 'events');
  const sent: Sent[] = [];
  for (const [index, raw] of batch.data.events.entries()) {
    const parsed = parse(IncomingEvent, raw);
    const named = z.safeParse(WithMessageId, raw);
    if (parsed.ok) sent.push({ event: parsed.value });
    else if (named.success) sent.push({ refused: { ...named.data, result: 'refused', message: parsed.error.message } });
    // Without a message id there is nothing that the answer could name.
    else return failure('badRequest', parsed.error.message, `events.${index}.${parsed.error.path ?? ''}`.replace(/\.$/, ''));
  }
  return success({ results: await record(ctx, sent) });
};

/** All in one transaction; where the database refuses a value that nobody foresaw, one transaction each, so that only that event fails. */
async function record(ctx: ServiceContext, sent: readonly Sent[]): Promise<RecordedEvent[]> {
  const events = sent.flatMap((one) => ('event' in one ? [one.event] : []));
  try {
    const results = await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
      const recorded = await recordEventsWithin(tx, ctx, events);
      await judgeNews(tx, ctx, recorded.stored);
      return recorded.results;
    });
    let next = 0;
    return sent.flatMap((one) => ('refused' in one ? one.refused : (results[next++] ?? [])));
  } catch (error) {
    const [only] = sent;
    if (!isDataFault(error) || only === undefined) throw error;
    if ('event' in only && sent.length === 1)
      return [{ messageId: only.event.messageId, result: 'refused', message: 'The database could not store these values.' }];
    const each: RecordedEvent[] = [];
    for (const one of sent) each.push(...(await record(ctx, [one])));
    return each;
  }
}
