import type { RecordContext } from '../contract/context.ts';
import type { Entry, FeedbackItem } from '../contract/feedback.ts';
import { recordKey } from '../contract/record-key.ts';

/**
 * Lays what a member has answered, and the server may not know yet, over what the server says of a record: a panel that is opened anew
 * while clicks wait shows the answer that was given, so that the next click takes it back instead of standing beside it.
 *
 * @param waiting in the order of clicking; may hold entries that the server knows by now, and entries about other records
 * @param repName name of the member
 */
export function withWaiting(context: RecordContext, waiting: readonly Entry[], repName: string): RecordContext {
  const key = recordKey(context.record);
  const own = waiting.filter((entry) => recordKey(entry.record) === key);
  const standing = own.reduce((before, entry) => standingAfter(before, entry, context, repName), context.myFeedback);
  return standing === context.myFeedback ? context : { ...context, myFeedback: standing };
}

function standingAfter(before: FeedbackItem | null, entry: Entry, context: RecordContext, repName: string): FeedbackItem | null {
  const { body } = entry;
  switch (body.kind) {
    case 'verdict': {
      const isKnown = before !== null && (before.id === entry.id || Date.parse(before.at) > Date.parse(entry.at));
      return isKnown ? before : itemOf(entry, body, context, repName);
    }
    case 'undo':
      return before?.id === body.entryId ? null : before;
    case 'reason':
      return before?.id === body.verdictEntryId ? { ...before, reason: body.reason, text: body.text ?? null } : before;
    case 'usage':
      return before;
  }
}

/** A waiting verdict as the server will tell of it, with status `queued`. */
function itemOf(
  { id, at, record, personId }: Entry,
  { verdict, definitionVersion, triggerIds }: Extract<Entry['body'], { kind: 'verdict' }>,
  { match, journey }: RecordContext,
  repName: string,
): FeedbackItem {
  const person = match.kind === 'person' && match.person.id === personId ? match.person : null;
  const firings = journey?.firings.filter((firing) => triggerIds.includes(firing.triggerId)) ?? [];
  return {
    id,
    at,
    receivedAt: at,
    origin: 'rep',
    repName,
    record,
    personId,
    personLabel: person?.label ?? null,
    accountName: person?.accountName ?? null,
    verdict,
    reason: null,
    text: null,
    definitionVersion,
    triggers: firings.map((firing) => ({ id: firing.triggerId, name: firing.name })),
    status: 'queued',
    changedIn: null,
    reply: null,
  };
}
