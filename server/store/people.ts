import type { PersonCard } from '#lib/contract/people.ts';
import type { Attributes } from '#lib/contract/primitives.ts';
import type { JourneyStage, LifecycleStage } from '#lib/contract/vocabulary.ts';
import type { Facts } from '#lib/journey/types.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';
import { iso, isoOrNull, likeContains } from './row-values.ts';

/** `factsAt`: when the source says that the facts held. Identities are stored apart (`insertIdentities`). */
export type NewPerson = {
  id: string;
  accountId: string | null;
  externalId: string | null;
  name: string | null;
  title: string | null;
  email: string | null;
  attributes: Attributes;
  source: string;
  factsAt: string | null;
  createdAt: string;
};

/** Inserts people and returns how many were new; those already there (same id or external id) stay as they are. */
export function insertPeople(tx: Tx, workspaceId: string, people: readonly NewPerson[]): Promise<number> {
  return insertMany(
    tx,
    workspaceId,
    TABLE,
    people.map((person) => ({ ...person, updatedAt: person.createdAt })),
  );
}

export async function findPersonCard(tx: Tx, workspaceId: string, personId: string): Promise<PersonCard | null> {
  const [row] = await tx.query<CardRow>(`${CARD_QUERY} AND p.person_id = $2`, [workspaceId, personId]);
  return row === undefined ? null : toCard(row);
}

export async function findPersonCards(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<PersonCard[]> {
  const rows = await tx.query<CardRow>(`${CARD_QUERY} AND p.person_id = ANY($2::uuid[]) ORDER BY p.created_at, p.person_id`, [
    workspaceId,
    personIds,
  ]);
  return rows.map(toCard);
}

/** Which of these people there are. */
export async function existingPersonIds(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ person_id: string }>(
    'SELECT person_id FROM people WHERE workspace_id = $1 AND person_id = ANY($2::uuid[])',
    [workspaceId, personIds],
  );
  return new Set(rows.map((row) => row.person_id));
}

/** People whose e-mail this is, at most `limit`; more than one is an open question, never a guess. */
export async function findPeopleByEmail(tx: Tx, workspaceId: string, email: string, limit: number): Promise<PersonCard[]> {
  const rows = await tx.query<CardRow>(
    `${CARD_QUERY} AND p.person_id IN (
       SELECT i.person_id FROM person_identities i WHERE i.workspace_id = $1 AND i.kind = 'email' AND i.value = $2)
     ORDER BY p.created_at, p.person_id LIMIT $3`,
    [workspaceId, email.toLowerCase(), limit],
  );
  return rows.map(toCard);
}

/** People in whose name, e-mail, account, title or external id every word stands; exact ids and addresses first. */
export async function searchPeople(tx: Tx, workspaceId: string, words: readonly string[], limit: number): Promise<PersonCard[]> {
  const typed = words.join(' ').toLowerCase();
  const rows = await tx.query<CardRow>(
    `${CARD_QUERY} AND concat_ws(' ', p.name, p.email, p.external_id, p.title, a.name) ILIKE ALL ($2::text[])
     ORDER BY (lower(p.email) = $3 OR lower(p.external_id) = $3) IS TRUE DESC, lower(p.name) LIKE $4 IS TRUE DESC, lower(p.name) NULLS LAST, p.person_id
     LIMIT $5`,
    [workspaceId, words.map(likeContains), typed, likeContains(typed).slice(1), limit],
  );
  return rows.map(toCard);
}

/** What judging reads of each of these people; who is not there is absent. */
export async function findFactsOf(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<Map<string, Facts>> {
  const rows = await tx.query<FactsRow>(
    `SELECT p.person_id, p.name, p.title, p.email, p.attributes, p.source, p.facts_at, p.created_at, a.account_id, a.name AS account_name,
       a.domain, a.industry, a.employees, a.country, a.attributes AS account_attributes, a.source AS account_source, a.facts_at AS account_facts_at
     FROM people p LEFT JOIN accounts a ON a.workspace_id = p.workspace_id AND a.account_id = p.account_id
     WHERE p.workspace_id = $1 AND p.person_id = ANY($2::uuid[])`,
    [workspaceId, personIds],
  );
  return new Map(rows.map((row) => [row.person_id, toFacts(row)]));
}

/** Holds these people's ledgers for this transaction, so that two judgements of one person follow each other. Answers who of them is there. */
export async function lockPeople(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    'SELECT person_id FROM people WHERE workspace_id = $1 AND person_id = ANY($2::uuid[]) ORDER BY person_id FOR NO KEY UPDATE',
    [workspaceId, personIds],
  );
  return rows.map((row) => row.person_id);
}

/** `digest`: what the whole ledger says, a 64-bit number in decimal digits. */
export type Standing = {
  personId: string;
  lifecycle: LifecycleStage | null;
  journey: JourneyStage | null;
  judgedAt: string;
  digest: string;
};

/** Shows in lists where the ledgers stand. Who stands as before is not written. */
export async function writeStandings(tx: Tx, workspaceId: string, standings: readonly Standing[]): Promise<void> {
  await tx.query(
    `UPDATE people p SET lifecycle_stage = r.lifecycle, journey_stage = r.journey, judged_at = r."judgedAt", judged_digest = r.digest
     FROM jsonb_to_recordset($2::jsonb) AS r("personId" uuid, lifecycle text, journey text, "judgedAt" timestamptz, digest bigint)
     WHERE p.workspace_id = $1 AND p.person_id = r."personId" AND p.judged_digest IS DISTINCT FROM r.digest`,
    [workspaceId, JSON.stringify(standings)],
  );
}

type CardRow = {
  person_id: string;
  name: string | null;
  title: string | null;
  email: string | null;
  external_id: string | null;
  account_name: string | null;
  lifecycle_stage: LifecycleStage | null;
  journey_stage: JourneyStage | null;
};

/** A stage shows only while a version is active that both sides have signed, whatever stands beside the person. */
const CARD_QUERY = `
  SELECT p.person_id, p.name, p.title, p.email, p.external_id, a.name AS account_name,
    CASE WHEN d.version IS NOT NULL THEN p.lifecycle_stage END AS lifecycle_stage,
    CASE WHEN d.version IS NOT NULL THEN p.journey_stage END AS journey_stage
  FROM people p
  LEFT JOIN accounts a ON a.workspace_id = p.workspace_id AND a.account_id = p.account_id
  LEFT JOIN definition_versions d ON d.workspace_id = p.workspace_id AND d.status = 'active'
  WHERE p.workspace_id = $1`;

function toCard(row: CardRow): PersonCard {
  return {
    id: row.person_id,
    label: personLabel(row),
    name: row.name,
    title: row.title,
    email: row.email,
    accountName: row.account_name,
    lifecycleStage: row.lifecycle_stage,
    journeyStage: row.journey_stage,
  };
}

/** How a person is called on screen: by name, else by what else is known; never empty. */
export function personLabel(person: { name: string | null; email: string | null; external_id: string | null }): string {
  return person.name ?? person.email ?? (person.external_id === null ? 'Person without a name' : `Lead ${person.external_id}`);
}

type FactsRow = {
  person_id: string;
  name: string | null;
  title: string | null;
  email: string | null;
  attributes: Attributes;
  source: string;
  facts_at: Date | null;
  created_at: Date;
  account_id: string | null;
  account_name: string | null;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  country: string | null;
  account_attributes: Attributes | null;
  account_source: string | null;
  account_facts_at: Date | null;
};

function toFacts(row: FactsRow): Facts {
  const account =
    row.account_id === null || row.account_source === null
      ? null
      : {
          attributes: known({
            ...row.account_attributes,
            name: row.account_name,
            domain: row.domain,
            industry: row.industry,
            employees: row.employees,
            country: row.country,
          }),
          source: row.account_source,
          at: isoOrNull(row.account_facts_at),
        };
  return {
    person: {
      attributes: known({ ...row.attributes, name: row.name, title: row.title, email: row.email }),
      source: row.source,
      at: isoOrNull(row.facts_at),
    },
    account,
    createdAt: iso(row.created_at),
  };
}

function known(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null));
}

const TABLE: BulkTable<NewPerson & { updatedAt: string }> = {
  name: 'people',
  columns: {
    id: ['person_id', 'uuid'],
    accountId: ['account_id', 'uuid'],
    externalId: ['external_id', 'text'],
    name: ['name', 'text'],
    title: ['title', 'text'],
    email: ['email', 'text'],
    attributes: ['attributes', 'jsonb'],
    source: ['source', 'text'],
    factsAt: ['facts_at', 'timestamptz'],
    createdAt: ['created_at', 'timestamptz'],
    updatedAt: ['updated_at', 'timestamptz'],
  },
};
