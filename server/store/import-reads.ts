import type { Attributes } from '#lib/contract/primitives.ts';
import type { OutcomeKind, Verdict } from '#lib/contract/vocabulary.ts';
import type { Tx } from './db.ts';
import type { RecordAddress, RecordLink } from './record-links.ts';
import { iso } from './row-values.ts';

/** Lets one import of a workspace run at a time, until this transaction ends: two at once could make one person twice. */
export async function lockImports(tx: Tx, workspaceId: string): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('leadlight import ' || $1, 0))", [workspaceId]);
}

/** A person as an import compares with them. */
export type StoredPerson = {
  id: string;
  accountId: string | null;
  externalId: string | null;
  name: string | null;
  title: string | null;
  email: string | null;
  attributes: Attributes;
};

/** Who is known by these own ids and e-mail addresses (in lower case). */
export async function findKnownAs(
  tx: Tx,
  workspaceId: string,
  names: { externalIds: readonly string[]; emails: readonly string[] },
): Promise<{ kind: 'externalId' | 'email'; value: string; personId: string }[]> {
  const rows = await tx.query<{ kind: 'externalId' | 'email'; value: string; person_id: string }>(
    `SELECT kind, value, person_id FROM person_identities WHERE workspace_id = $1 AND kind = 'externalId' AND value = ANY($2::text[])
     UNION SELECT 'externalId', external_id, person_id FROM people WHERE workspace_id = $1 AND external_id = ANY($2::text[])
     UNION SELECT kind, value, person_id FROM person_identities WHERE workspace_id = $1 AND kind = 'email' AND value = ANY($3::text[])
     ORDER BY person_id`,
    [workspaceId, names.externalIds, names.emails],
  );
  return rows.map((row) => ({ kind: row.kind, value: row.value, personId: row.person_id }));
}

/** The whole history of these records, oldest first within each. */
export async function listLinksOf(tx: Tx, workspaceId: string, records: readonly RecordAddress[]): Promise<(RecordAddress & RecordLink)[]> {
  if (records.length === 0) return [];
  const rows = await tx.query<RecordAddress & Omit<RecordLink, 'createdAt'> & { createdAt: Date }>(
    `SELECT l.crm, l.tenant, l.object_type AS "objectType", l.record_id AS "recordId", l.person_id AS "personId", l.account_id AS "accountId",
       l.method, NULL AS "memberName", l.created_at AS "createdAt"
     FROM (SELECT DISTINCT * FROM jsonb_to_recordset($2::jsonb) AS r(crm text, tenant text, "objectType" text, "recordId" text)) r
     JOIN record_links l ON l.workspace_id = $1 AND l.crm = r.crm AND l.tenant = r.tenant AND l.record_id = r."recordId" AND l.object_type = r."objectType"
     ORDER BY l.created_at, l.link_id`,
    [workspaceId, JSON.stringify(records)],
  );
  return rows.map((row) => ({ ...row, createdAt: iso(row.createdAt) }));
}

export async function findStoredPeople(tx: Tx, workspaceId: string, personIds: readonly string[]): Promise<StoredPerson[]> {
  return tx.query<StoredPerson>(
    `SELECT person_id AS id, account_id AS "accountId", external_id AS "externalId", name, title, email, attributes
     FROM people WHERE workspace_id = $1 AND person_id = ANY($2::uuid[]) ORDER BY person_id`,
    [workspaceId, personIds],
  );
}

/** An account as an import compares with it. */
export type StoredAccount = {
  id: string;
  name: string;
  nameKey: string;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  country: string | null;
};

/** Accounts with one of these domains or names (`nameKey`) or ids, the oldest first. */
export async function findStoredAccounts(
  tx: Tx,
  workspaceId: string,
  names: { domains: readonly string[]; nameKeys: readonly string[]; ids: readonly string[] },
): Promise<StoredAccount[]> {
  return tx.query<StoredAccount>(
    `SELECT account_id AS id, name, name_key AS "nameKey", domain, industry, employees, country FROM accounts
     WHERE workspace_id = $1 AND (domain = ANY($2::text[]) OR name_key = ANY($3::text[]) OR account_id = ANY($4::uuid[]))
     ORDER BY created_at, account_id`,
    [workspaceId, names.domains, names.nameKeys, names.ids],
  );
}

/** Everybody at these accounts. */
export async function listPersonIdsAt(tx: Tx, workspaceId: string, accountIds: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    'SELECT person_id FROM people WHERE workspace_id = $1 AND account_id = ANY($2::uuid[])',
    [workspaceId, accountIds],
  );
  return rows.map((row) => row.person_id);
}

/** Which of these messages came before. */
export async function findMessageIds(tx: Tx, workspaceId: string, messageIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ message_id: string }>(
    'SELECT message_id FROM events WHERE workspace_id = $1 AND message_id = ANY($2::text[])',
    [workspaceId, messageIds],
  );
  return new Set(rows.map((row) => row.message_id));
}

/** For each of these people the last judgement that imports of this source brought. */
export async function findImportedVerdicts(
  tx: Tx,
  workspaceId: string,
  source: string,
  personIds: readonly string[],
): Promise<Map<string, Verdict>> {
  const rows = await tx.query<{ person_id: string; verdict: Verdict }>(
    `SELECT DISTINCT ON (f.person_id) f.person_id, f.verdict
     FROM feedback f JOIN imports i ON i.workspace_id = f.workspace_id AND i.import_id = f.import_id
     WHERE f.workspace_id = $1 AND i.source = $2 AND f.person_id = ANY($3::uuid[])
     ORDER BY f.person_id, f.received_at DESC, f.feedback_id DESC`,
    [workspaceId, source, personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row.verdict]));
}

/** For each of these people the last outcome that this source told. */
export async function findLastOutcomes(
  tx: Tx,
  workspaceId: string,
  source: string,
  personIds: readonly string[],
): Promise<Map<string, OutcomeKind>> {
  const rows = await tx.query<{ person_id: string; kind: OutcomeKind }>(
    `SELECT DISTINCT ON (person_id) person_id, kind FROM outcomes
     WHERE workspace_id = $1 AND source = $2 AND person_id = ANY($3::uuid[])
     ORDER BY person_id, recorded_at DESC, at DESC, outcome_id DESC`,
    [workspaceId, source, personIds],
  );
  return new Map(rows.map((row) => [row.person_id, row.kind]));
}
