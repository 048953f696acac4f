import type { JourneyView } from '#lib/contract/journey.ts';
import { type JudgeInput, judge } from '#lib/journey/judge.ts';
import type { Tx } from '#server/store/db.ts';
import type { StoredDefinition } from '#server/store/definitions.ts';
import { listEvents } from '#server/store/events.ts';
import { findFacts } from '#server/store/people.ts';
import { listMoves } from '#server/store/stage-entries.ts';

export type JudgedPerson = { input: JudgeInput; view: JourneyView };

/** Where a person stands at `now` under a definition; null where there is no such person. */
export async function judgePerson(
  tx: Tx,
  workspaceId: string,
  personId: string,
  definition: StoredDefinition,
  now: Date,
): Promise<JudgedPerson | null> {
  const facts = await findFacts(tx, workspaceId, personId);
  if (facts === null) return null;
  const events = await listEvents(tx, workspaceId, personId);
  const moves = await listMoves(tx, workspaceId, personId);
  const input: JudgeInput = { facts, events, moves, definition: { body: definition.body, version: definition.ref.version }, now };
  return { input, view: judge(input) };
}
