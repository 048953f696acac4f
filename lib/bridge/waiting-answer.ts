import type { RecordContext } from '../contract/context.ts';
import type { Entry, FeedbackItem } from '../contract/feedback.ts';
import { recordKey } from '../contract/record-key.ts';
import type { RejectReason } from '../contract/vocabulary.ts';

/**
 * Lays what a member has answered, and the server may not know yet, over what the server says of a record and person: a panel that is opened
 * anew while clicks wait shows the answer that was given, so that the next click takes it back instead of standing beside it. The result is
 * what the server will say once it has them all: the latest verdict, unless it was taken back, with its last reason.
 *
 * @param waiting in any order; may hold entries twice, entries that the server knows by now, and entries about other records
 * @param repName name of the member
 */
export function withWaiting(context: RecordContext, waiting: readonly Entry[], repName: string): RecordContext {
  const { myFeedback: known } = context;
  const latest = [...(known === null ? [] : [known]), ...waitingVerdicts(context, waiting, repName)].reduce<FeedbackItem | null>(
    (last, item) => (last === null || isLater(item, last) ? item : last),
    null,
  );
  const undone = new Set(waiting.flatMap(({ body }) => (body.kind === 'undo' ? [body.entryId] : [])));
  const standing = latest === null || undone.has(latest.id) ? null : withReason(latest, waiting, undone);
  return standing === known ? context : { ...context, myFeedback: standing };
}

/** Verdicts about the record and the person that the context is about, but the one that the server tells of. */
function waitingVerdicts(context: RecordContext, waiting: readonly Entry[], repName: string): FeedbackItem[] {
  const key = recordKey(context.record);
  const personId = context.match.kind === 'person' ? context.match.person.id : null;
  return waiting.flatMap((entry) => {
    const isOfSubject = entry.personId === personId && recordKey(entry.record) === key;
    if (entry.body.kind !== 'verdict' || !isOfSubject || entry.id === context.myFeedback?.id) return [];
    return [itemOf(entry, entry.body, context, repName)];
  });
}

function withReason(item: FeedbackItem, waiting: readonly Entry[], undone: ReadonlySet<string>): FeedbackItem {
  let last: { id: string; at: string; reason: RejectReason; text: string | null } | null = null;
  for (const { id, at, body } of waiting) {
    if (body.kind !== 'reason' || body.verdictEntryId !== item.id || undone.has(id)) continue;
    if (last === null || isLater({ id, at }, last)) last = { id, at, reason: body.reason, text: body.text ?? null };
  }
  return last === null ? item : { ...item, reason: last.reason, text: last.text };
}

function isLater(one: { at: string; id: string }, other: { at: string; id: string }): boolean {
  const [at, otherAt] = [Date.parse(one.at), Date.parse(other.at)];
  return at === otherAt ? one.id > other.id : at > otherAt;
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
