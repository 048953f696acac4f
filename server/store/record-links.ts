import type { RecordRef } from '#lib/contract/record.ts';
import { canonicalRecordId, tenantOf } from '#lib/contract/record-key.ts';
import type { Tx } from './db.ts';
import { type BulkTable, insertMany } from './insert-many.ts';
import { iso } from './row-values.ts';

/** A record of a CRM in the one spelling that compares equal. */
export type RecordAddress = { crm: string; tenant: string; objectType: string; recordId: string };

/** One row of a record's history: who said, when and how, that it stands for this person or account; `forgotten`: for nobody. */
export type RecordLink = {
  personId: string | null;
  accountId: string | null;
  method: 'imported' | 'learned' | 'chosen' | 'forgotten';
  memberName: string | null;
  createdAt: string;
};

export type NewRecordLink = RecordAddress & {
  id: string;
  personId: string | null;
  accountId: string | null;
  method: RecordLink['method'];
  memberId: string | null;
  createdAt: string;
};

export function addressOf(ref: RecordRef): RecordAddress {
  return {
    crm: ref.crm,
    tenant: tenantOf(ref),
    objectType: ref.objectType ?? ref.rawType ?? '',
    recordId: canonicalRecordId(ref),
  };
}

/** The whole history of one record, oldest first. */
export async function listRecordLinks(tx: Tx, workspaceId: string, address: RecordAddress): Promise<RecordLink[]> {
  const rows = await tx.query<{
    person_id: string | null;
    account_id: string | null;
    method: RecordLink['method'];
    member_name: string | null;
    created_at: Date;
  }>(
    `SELECT l.person_id, l.account_id, l.method, m.name AS member_name, l.created_at
     FROM record_links l LEFT JOIN members m ON m.workspace_id = l.workspace_id AND m.member_id = l.member_id
     WHERE l.workspace_id = $1 AND l.crm = $2 AND l.tenant = $3 AND l.record_id = $4 AND l.object_type = $5
     ORDER BY l.created_at, l.link_id`,
    [workspaceId, address.crm, address.tenant, address.recordId, address.objectType],
  );
  return rows.map((row) => ({
    personId: row.person_id,
    accountId: row.account_id,
    method: row.method,
    memberName: row.member_name,
    createdAt: iso(row.created_at),
  }));
}

export function insertRecordLinks(tx: Tx, workspaceId: string, links: readonly NewRecordLink[]): Promise<number> {
  return insertMany(tx, workspaceId, TABLE, links);
}

const TABLE: BulkTable<NewRecordLink> = {
  name: 'record_links',
  columns: {
    id: ['link_id', 'uuid'],
    crm: ['crm', 'text'],
    tenant: ['tenant', 'text'],
    objectType: ['object_type', 'text'],
    recordId: ['record_id', 'text'],
    personId: ['person_id', 'uuid'],
    accountId: ['account_id', 'uuid'],
    method: ['method', 'text'],
    memberId: ['member_id', 'uuid'],
    createdAt: ['created_at', 'timestamptz'],
  },
};
