import type { Connection } from '#server/store/connection.ts';
import { asOwner } from './server.ts';

export type Rows = Record<string, Record<string, unknown>[]>;

/** Names of the domain's tables. */
export async function tableNames(connection: Connection): Promise<string[]> {
  const rows = await asOwner(
    connection,
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname`,
  );
  return rows.map((row) => String(row['relname']));
}

/** Every row of every table of the domain, past row-level security; of one workspace where it is given. */
export async function allRows(connection: Connection, workspaceId: string | null = null): Promise<Rows> {
  const tables = await tableNames(connection);
  const parts = tables.map(
    (table) =>
      `'${table}', (SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY to_jsonb(t)::text), '[]') FROM ${table} t WHERE $1::uuid IS NULL OR t.workspace_id = $1)`,
  );
  const [row] = await asOwner(connection, `SELECT jsonb_build_object(${parts.join(', ')}) AS rows`, [workspaceId]);
  return row?.['rows'] as Rows;
}
