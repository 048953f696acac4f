import type { IncomingEvent } from '#lib/contract/events.ts';
import type { Tx } from '#server/store/db.ts';
import { existingPersonIds } from '#server/store/people.ts';
import { findPeopleByIdentity } from '#server/store/person-identities.ts';

type Who = IncomingEvent['person'];

/** The person whom an event names, or why that cannot be told, in words. */
export type Found = { personId: string } | { refusal: string };

/** Looks up all people whom these events name at once, and answers for each name. */
export async function findWhoDid(
  tx: Tx,
  workspaceId: string,
  events: readonly Pick<IncomingEvent, 'person'>[],
): Promise<(who: Who) => Found> {
  const whos = events.map(({ person }) => person);
  const ids = await existingPersonIds(
    tx,
    workspaceId,
    whos.flatMap((who) => (who.by === 'id' ? [who.id] : [])),
  );
  const named = new Map(whos.flatMap((who) => (who.by === 'id' ? [] : [[keyOf(who), { kind: who.by, value: nameOf(who) }] as const])));
  const people = await findPeopleByIdentity(tx, workspaceId, [...named.values()]);
  return (who) => {
    if (who.by === 'id') return ids.has(who.id) ? { personId: who.id } : { refusal: 'There is no person with this id in this workspace.' };
    const [first, second] = people.get(keyOf(who)) ?? [];
    if (first === undefined)
      return { refusal: `Nobody is known by this ${KINDS[who.by]}. Import the person first, then send the event again.` };
    if (second !== undefined) return { refusal: `Several people share this ${KINDS[who.by]}. Name the person by id.` };
    return { personId: first };
  };
}

type Named = Exclude<Who, { by: 'id' }>;

const KINDS = { email: 'e-mail address', externalId: 'lead number', userId: 'user id', anonymousId: 'anonymous id' } as const;

function nameOf(who: Named): string {
  return who.by === 'email' ? who.value.toLowerCase() : who.value;
}

function keyOf(who: Named): string {
  return `${who.by} ${nameOf(who)}`;
}
