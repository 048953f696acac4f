import type { JourneyView } from '#lib/contract/journey.ts';
import { type JudgeInput, judge } from '#lib/journey/judge.ts';
import type { Tx } from '#server/store/db.ts';
import type { StoredDefinition } from '#server/store/definitions.ts';
import { listEventKeysOf, listEventsOf } from '#server/store/events.ts';
import { findFactsOf } from '#server/store/people.ts';
import { listMovesOf } from '#server/store/stage-entries.ts';
import { askedEvents } from './ledger/asked-events.ts';

export type JudgedPerson = { input: JudgeInput; view: JourneyView };

/** Where a person stands at `now` under a definition; null where there is no such person. */
export async function judgePerson(
  tx: Tx,
  workspaceId: string,
  personId: string,
  definition: StoredDefinition,
  now: Date,
): Promise<JudgedPerson | null> {
  return (await judgePeople(tx, workspaceId, [personId], definition, now)).get(personId) ?? null;
}

/** Where each of these people stands at `now` under a definition; who is not there is absent. */
export async function judgePeople(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  definition: StoredDefinition,
  now: Date,
): Promise<Map<string, JudgedPerson>> {
  const inputs = await readJudgeInputs(tx, workspaceId, personIds, definition, now);
  return new Map([...inputs].map(([personId, input]) => [personId, { input, view: judge(input) }]));
}

/**
 * All that judging reads of each of these people: facts, steps, and what they did that the definition asks about.
 *
 * @param read `keys`: without what only evidence says of an event (`listEventKeysOf`)
 */
export async function readJudgeInputs(
  tx: Tx,
  workspaceId: string,
  personIds: readonly string[],
  { body, ref }: StoredDefinition,
  now: Date,
  read: 'rows' | 'keys' = 'rows',
): Promise<Map<string, JudgeInput>> {
  const facts = await findFactsOf(tx, workspaceId, personIds);
  const asked = askedEvents(body);
  const events =
    read === 'keys'
      ? await listEventKeysOf(tx, workspaceId, personIds, asked)
      : await listEventsOf(tx, workspaceId, personIds, [...asked.keys()]);
  const moves = await listMovesOf(tx, workspaceId, personIds);
  const definition = { body, version: ref.version };
  return new Map(
    [...facts].map(([personId, own]) => [
      personId,
      { facts: own, events: events.get(personId) ?? [], moves: moves.get(personId) ?? [], definition, now },
    ]),
  );
}
