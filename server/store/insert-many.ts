import type { Tx } from './db.ts';

/** A table for bulk inserts: its name, and for each property of a row its column and SQL type. */
export type BulkTable<Row> = { name: string; columns: { [K in keyof Row]-?: readonly [column: string, type: string] } };

const ROWS_AT_ONCE = 2_000;

/**
 * Inserts rows in batches and returns how many were new: a row whose key (any unique one) is there already is left as it stands.
 * Values travel as one JSON parameter per batch.
 */
export async function insertMany<Row extends object>(
  tx: Tx,
  workspaceId: string,
  table: BulkTable<Row>,
  rows: readonly Row[],
): Promise<number> {
  const entries = Object.entries<readonly [string, string]>(table.columns);
  const columns = entries.map(([, [column]]) => column);
  const shape = entries.map(([property, [, type]]) => `"${property}" ${type}`);
  const values = entries.map(([property]) => `r."${property}"`);
  const text = `
    INSERT INTO ${table.name} (workspace_id, ${columns.join(', ')})
    SELECT $1::uuid, ${values.join(', ')} FROM jsonb_to_recordset($2::jsonb) AS r(${shape.join(', ')})
    ON CONFLICT DO NOTHING RETURNING 1 AS inserted`;
  let inserted = 0;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const batch = rows.slice(start, start + ROWS_AT_ONCE);
    inserted += (await tx.query(text, [workspaceId, JSON.stringify(batch)])).length;
  }
  return inserted;
}
