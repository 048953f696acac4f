import { uuidv7 } from 'uuidv7';
import type { Attributes, AttributeValue } from '#lib/contract/primitives.ts';
import { createRandom } from '#scripts/sample/random.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { insertAccounts } from '#server/store/accounts.ts';
import type { Store } from '#server/store/db.ts';
import { insertEvents, type NewEvent } from '#server/store/events.ts';
import { insertFeedback, type NewFeedback } from '#server/store/feedback.ts';
import { insertOutcomes, type NewOutcome } from '#server/store/outcomes.ts';
import { insertPeople } from '#server/store/people.ts';
import { insertStageEntries, type StageEntry } from '#server/store/stage-entries.ts';
import { DAY, newPerson, record } from './workspace.ts';

/** Names that a careless query would trip over. */
export const ODD_EVENT = `It's "odd" \\ $1 {x}, näm`;
export const ODD_PROPERTY = `o'clock $2`;
export const EVENTS = ['Page Viewed', 'Pricing Viewed', 'Asset Downloaded', 'Unsubscribed', ODD_EVENT] as const;

export type RandomWorkspace = { id: string; memberId: string; personIds: string[]; now: Date; from: number };
export type RandomOptions = { people?: number; withMoves?: boolean };

/** A workspace full of chance, the same for the same seed: facts, behaviour, steps of CRMs, verdicts, outcomes, over a year up to `now`; some of it lies after `now`. */
export async function randomWorkspace(
  store: Store,
  seed: number,
  { people = 60, withMoves = true }: RandomOptions = {},
): Promise<RandomWorkspace> {
  const random = createRandom(seed, 'workspace');
  const now = new Date('2026-06-01T00:00:00.000Z');
  const from = now.getTime() - 365 * DAY;
  // Often the same moment: what happens at once is the hard case.
  const time = () => new Date(from + random.int(0, 370 * 24) * 3_600_000).toISOString();
  const { workspaceId: id, adminId: memberId } = await createWorkspace(
    { store, now: () => now, newId: uuidv7 },
    { name: 'Chance', admin: { userId: uuidv7(), name: 'Ada Admin', email: 'ada@example.com' } },
  );
  const accountIds = Array.from({ length: 12 }, () => uuidv7());
  const personIds = Array.from({ length: people }, () => uuidv7());
  const dayBefore = new Date(now.getTime() - DAY).toISOString();
  const stamp = { source: 'chance', recordedAt: now.toISOString() };

  const events = personIds.flatMap((personId) =>
    Array.from({ length: random.int(0, 25) }, (): NewEvent => {
      const name = random.pick(EVENTS);
      return {
        id: uuidv7(),
        personId,
        ts: time(),
        name,
        source: 'chance',
        properties: propertiesOf(name),
        messageId: uuidv7(),
        receivedAt: dayBefore,
      };
    }),
  );

  function propertiesOf(name: string): Attributes {
    if (name === 'Asset Downloaded')
      return { format: random.pick(['guide', ' Guide', 'case study', null]), pages: random.pick<AttributeValue>([1, '12', 40]) };
    return name === ODD_EVENT ? { [ODD_PROPERTY]: random.pick<AttributeValue>(['1', 1, true]), ignored: uuidv7() } : {};
  }

  const moves = personIds.flatMap((personId): StageEntry[] =>
    Array.from({ length: withMoves ? random.int(0, 3) : 0 }, (_, index) => ({
      ...{ id: uuidv7(), personId, axis: 'lifecycle', origin: 'moved', fromStage: null, evidence: [], definitionVersion: null },
      enteredAt: new Date(Date.parse(time()) + index).toISOString(),
      stage: random.pick(['mql', 'sal', 'recycled', 'customer', 'disqualified', 'lead']),
      why: `Because ${index}`,
      actor: 'A CRM',
      recordedAt: stamp.recordedAt,
    })),
  );
  const verdicts = personIds.flatMap((personId): NewFeedback[] =>
    Array.from({ length: random.int(0, 2) }, () => ({
      ...{ id: uuidv7(), memberId, repName: 'Ada Admin', importId: null, personId, record: record(personId), reason: null, text: null },
      verdict: random.pick(['good', 'notGood', 'notSure']),
      definitionVersion: null,
      at: time(),
      receivedAt: stamp.recordedAt,
    })),
  );
  const outcomes = personIds.flatMap((personId): NewOutcome[] =>
    Array.from({ length: random.int(0, 2) }, () => ({
      ...{ ...stamp, id: uuidv7(), personId, at: time() },
      kind: random.pick(['converted', 'notConverted', 'won', 'lost']),
    })),
  );
  await store.inWorkspace(id, async (tx) => {
    await insertAccounts(
      tx,
      id,
      accountIds.map((accountId, index) => ({
        ...{ id: accountId, externalId: null, name: `Account ${index}`, domain: null, country: null, source: 'chance', factsAt: null },
        industry: random.pick(['Retail', 'retail ', null]),
        employees: random.pick([5, 250, 900, null]),
        attributes: { tier: random.pick<AttributeValue>([1, '1', 'two', false, null]), employees: 'overruled by the column' },
        createdAt: time(),
      })),
    );
    await insertPeople(
      tx,
      id,
      personIds.map((personId) => {
        const attributes = {
          title: 'overruled',
          seniority: random.pick<AttributeValue>(['Head', 'none', '', 3, null]),
          [ODD_PROPERTY]: random.pick(['yes', null]),
        };
        const accountId = random.chance(0.8) ? (accountIds[random.int(0, accountIds.length - 1)] ?? null) : null;
        const title = random.pick(['Planner', 'Buyer', null]);
        return newPerson(
          { id: personId, accountId, title, email: random.pick(['a@one.example.com', 'b@example.org', null]), attributes },
          time(),
        );
      }),
    );
    await insertEvents(tx, id, events);
    await insertStageEntries(tx, id, moves);
    await insertFeedback(tx, id, verdicts);
    await insertOutcomes(tx, id, outcomes);
    await tx.query(`UPDATE feedback SET withdrawn_at = at, status = 'withdrawn' WHERE workspace_id = $1 AND feedback_id::text ~ '[0-3]$'`, [
      id,
    ]);
  });
  return { id, memberId, personIds, now, from };
}
