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
