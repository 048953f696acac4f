import type { IncomingEvent, RecordedEvent } from '#lib/contract/events.ts';
import type { Tx } from '#server/store/db.ts';
import type { NewEvent } from '#server/store/events.ts';
import { insertNewEvents } from '#server/store/new-events.ts';
import { findWhoDid } from './who-did.ts';

/** A sender's clock may be ahead of ours by this much. */
const MOST_AHEAD_MS = 24 * 3_600_000;

/**
 * Stores a batch of behaviour, each event once by its message id, however late and in whatever order it comes. Answers what became of each
 * and which are new; judging those people is the caller's, in the same transaction.
 */
export async function recordEventsWithin(
  tx: Tx,
  ctx: { workspaceId: string; now: () => Date; newId: () => string },
  events: readonly IncomingEvent[],
): Promise<{ results: RecordedEvent[]; stored: NewEvent[] }> {
  const now = ctx.now();
  const whoDid = await findWhoDid(tx, ctx.workspaceId, events);
  const taken = new Set<string>();
  const planned = events.map((event): { event: NewEvent } | { result: RecordedEvent } => {
    const { messageId } = event;
    const wrongTime = timeRefusal(event.ts, now);
    if (wrongTime !== null) return { result: { messageId, result: 'refused', message: wrongTime } };
    const who = whoDid(event.person);
    if ('refusal' in who) return { result: { messageId, result: 'refused', message: who.refusal } };
    if (taken.has(messageId)) return { result: { messageId, result: 'duplicate' } };
    taken.add(messageId);
    const { person: _, ...rest } = event;
    return { event: { ...rest, id: ctx.newId(), personId: who.personId, receivedAt: now.toISOString() } };
  });
  const candidates = planned.flatMap((one) => ('event' in one ? [one.event] : []));
  const fresh = await insertNewEvents(tx, ctx.workspaceId, candidates);
  return {
    results: planned.map((one) =>
      'result' in one ? one.result : { messageId: one.event.messageId, result: fresh.has(one.event.id) ? 'stored' : 'duplicate' },
    ),
    stored: candidates.filter((event) => fresh.has(event.id)),
  };
}

function timeRefusal(ts: string, now: Date): string | null {
  const at = Date.parse(ts);
  if (at > now.getTime() + MOST_AHEAD_MS) return 'The time lies more than a day in the future. Check the sender’s clock.';
  return at < 0 ? 'The time lies before 1970. Check the sender’s clock.' : null;
}
