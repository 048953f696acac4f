import type { JourneyView } from '#lib/contract/journey.ts';
import { type JudgeInput, judge } from '#lib/journey/judge.ts';
import type { Tx } from '#server/store/db.ts';
import type { StoredDefinition } from '#server/store/definitions.ts';
import { listEventsOf } from '#server/store/events.ts';
import { findFactsOf } from '#server/store/people.ts';
import { listMovesOf } from '#server/store/stage-entries.ts';

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
  const facts = await findFactsOf(tx, workspaceId, personIds);
  const events = await listEventsOf(tx, workspaceId, personIds);
  const moves = await listMovesOf(tx, workspaceId, personIds);
  const agreed = { body: definition.body, version: definition.ref.version };
  return new Map(
    [...facts].map(([personId, own]) => {
      const input: JudgeInput = {
        facts: own,
        events: events.get(personId) ?? [],
        moves: moves.get(personId) ?? [],
        definition: agreed,
        now,
      };
      return [personId, { input, view: judge(input) }];
    }),
  );
}
