import type * as z from 'zod/mini';
import type { ImportCounts, ImportPlan } from '#lib/contract/imports.ts';
import type { Attributes } from '#lib/contract/primitives.ts';
import type { Tx } from './db.ts';
import { nameKey } from './row-values.ts';

const ROWS_AT_ONCE = 2_000;

/** A person with all that an import leaves of them; `attributes` are the whole set. */
export type PersonUpdate = {
  id: string;
  accountId: string | null;
  externalId: string | null;
  name: string | null;
  title: string | null;
  email: string | null;
  attributes: Attributes;
  source: string;
  factsAt: string;
  updatedAt: string;
};

export async function updatePeople(tx: Tx, workspaceId: string, people: readonly PersonUpdate[]): Promise<void> {
  await inBatches(people, (json) =>
    tx.query(
      `UPDATE people p SET account_id = r."accountId", external_id = r."externalId", name = r.name, title = r.title, email = r.email,
         attributes = r.attributes, source = r.source, facts_at = r."factsAt", updated_at = r."updatedAt"
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "accountId" uuid, "externalId" text, name text, title text, email text,
         attributes jsonb, source text, "factsAt" timestamptz, "updatedAt" timestamptz)
       WHERE p.workspace_id = $1 AND p.person_id = r.id`,
      [workspaceId, json],
    ),
  );
}

export type AccountUpdate = {
  id: string;
  name: string;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  country: string | null;
  source: string;
  factsAt: string;
  updatedAt: string;
};

export async function updateAccounts(tx: Tx, workspaceId: string, accounts: readonly AccountUpdate[]): Promise<void> {
  const rows = accounts.map((account) => ({ ...account, nameKey: nameKey(account.name) }));
  await inBatches(rows, (json) =>
    tx.query(
      `UPDATE accounts a SET name = r.name, name_key = r."nameKey", domain = r.domain, industry = r.industry, employees = r.employees,
         country = r.country, source = r.source, facts_at = r."factsAt", updated_at = r."updatedAt"
       FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, name text, "nameKey" text, domain text, industry text, employees double precision,
         country text, source text, "factsAt" timestamptz, "updatedAt" timestamptz)
       WHERE a.workspace_id = $1 AND a.account_id = r.id`,
      [workspaceId, json],
    ),
  );
}

export type NewImport = {
  id: string;
  /** SHA-256 of the text, in hex. */
  fileHash: string;
  plan: ImportPlan;
  counts: z.infer<typeof ImportCounts>;
  memberId: string;
  importedAt: string;
};

export async function insertImport(tx: Tx, workspaceId: string, run: NewImport): Promise<void> {
  const { kind, fileName, source } = run.plan;
  await tx.query(
    `INSERT INTO imports (workspace_id, import_id, kind, file_name, file_hash, source, plan, counts, member_id, imported_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8::jsonb, $9, $10)`,
    [
      workspaceId,
      run.id,
      kind,
      fileName,
      run.fileHash,
      source,
      JSON.stringify(run.plan),
      JSON.stringify(run.counts),
      run.memberId,
      run.importedAt,
    ],
  );
}

async function inBatches<Row>(rows: readonly Row[], write: (json: string) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) await write(JSON.stringify(rows.slice(start, start + ROWS_AT_ONCE)));
}
