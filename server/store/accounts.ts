import type { AccountCard } from '#lib/contract/people.ts';
import type { Attributes } from '#lib/contract/primitives.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';
import { nameKey } from './row-values.ts';

/** `domain` in lower case; times ISO 8601; `factsAt`: when the source says that the facts held. */
export type NewAccount = {
  id: string;
  externalId: string | null;
  name: string;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  country: string | null;
  attributes: Attributes;
  source: string;
  factsAt: string | null;
  createdAt: string;
};

/** Inserts accounts and returns how many were new; those already there (same id or external id) stay as they are. */
export function insertAccounts(tx: Tx, workspaceId: string, accounts: readonly NewAccount[]): Promise<number> {
  const rows = accounts.map((account) => ({ ...account, nameKey: nameKey(account.name), updatedAt: account.createdAt }));
  return insertMany(tx, workspaceId, TABLE, rows);
}

export async function findAccountCard(tx: Tx, workspaceId: string, accountId: string): Promise<AccountCard | null> {
  const [row] = await tx.query<AccountCard>(
    'SELECT account_id AS id, name, domain, industry, employees, country FROM accounts WHERE workspace_id = $1 AND account_id = $2',
    [workspaceId, accountId],
  );
  return row ?? null;
}

const TABLE: BulkTable<NewAccount & { nameKey: string; updatedAt: string }> = {
  name: 'accounts',
  columns: {
    id: ['account_id', 'uuid'],
    externalId: ['external_id', 'text'],
    name: ['name', 'text'],
    nameKey: ['name_key', 'text'],
    domain: ['domain', 'text'],
    industry: ['industry', 'text'],
    employees: ['employees', 'double precision'],
    country: ['country', 'text'],
    attributes: ['attributes', 'jsonb'],
    source: ['source', 'text'],
    factsAt: ['facts_at', 'timestamptz'],
    createdAt: ['created_at', 'timestamptz'],
    updatedAt: ['updated_at', 'timestamptz'],
  },
};
