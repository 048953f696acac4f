import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

/** A name that a person is known by. E-mails in lower case; every other kind belongs to one person only. */
export type PersonIdentity = {
  kind: 'email' | 'externalId' | 'userId' | 'anonymousId';
  value: string;
  personId: string;
  source: string;
  createdAt: string;
};

export function insertIdentities(tx: Tx, workspaceId: string, identities: readonly PersonIdentity[]): Promise<number> {
  return insertMany(tx, workspaceId, TABLE, identities);
}

const TABLE: BulkTable<PersonIdentity> = {
  name: 'person_identities',
  columns: {
    kind: ['kind', 'text'],
    value: ['value', 'text'],
    personId: ['person_id', 'uuid'],
    source: ['source', 'text'],
    createdAt: ['created_at', 'timestamptz'],
  },
};

/** Whom each of these names stands for, by `kind value`; an e-mail address can stand for several people. */
export async function findPeopleByIdentity(
  tx: Tx,
  workspaceId: string,
  names: readonly Pick<PersonIdentity, 'kind' | 'value'>[],
): Promise<Map<string, string[]>> {
  const rows = await tx.query<{ name: string; people: string[] }>(
    `SELECT i.kind || ' ' || i.value AS name, array_agg(i.person_id::text ORDER BY i.person_id) AS people
     FROM jsonb_to_recordset($2::jsonb) AS n(kind text, value text)
     JOIN person_identities i ON i.workspace_id = $1 AND i.kind = n.kind AND i.value = n.value GROUP BY i.kind, i.value`,
    [workspaceId, JSON.stringify(names)],
  );
  return new Map(rows.map((row) => [row.name, row.people]));
}
