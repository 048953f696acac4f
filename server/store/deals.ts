import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';

/** An opportunity; `amount` in `currency` (ISO 4217). */
export type NewDeal = {
  id: string;
  externalId: string | null;
  accountId: string | null;
  personId: string | null;
  name: string;
  status: 'open' | 'won' | 'lost';
  openedAt: string;
  closedAt: string | null;
  amount: number | null;
  currency: string | null;
  source: string;
  updatedAt: string;
};

export function insertDeals(tx: Tx, workspaceId: string, deals: readonly NewDeal[]): Promise<number> {
  return insertMany(tx, workspaceId, TABLE, deals);
}

const TABLE: BulkTable<NewDeal> = {
  name: 'deals',
  columns: {
    id: ['deal_id', 'uuid'],
    externalId: ['external_id', 'text'],
    accountId: ['account_id', 'uuid'],
    personId: ['person_id', 'uuid'],
    name: ['name', 'text'],
    status: ['status', 'text'],
    openedAt: ['opened_at', 'timestamptz'],
    closedAt: ['closed_at', 'timestamptz'],
    amount: ['amount', 'double precision'],
    currency: ['currency', 'text'],
    source: ['source', 'text'],
    updatedAt: ['updated_at', 'timestamptz'],
  },
};
