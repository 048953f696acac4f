import { fileURLToPath } from 'node:url';
import type { Client } from 'pg';
import Postgrator from 'postgrator';
import { DatabaseBootError } from './boot-error.ts';

export type MigrateOptions = {
  /** Folder of `NNN.do.name.sql` files; the server's own by default. */
  folder?: string;
  onApplied?: (migration: { version: number; name: string }) => void;
};

/**
 * Brings the schema up to date and returns its version. Each migration is one transaction together with its own record, under a lock of
 * the database, so that several servers can start at once; the checksums of those already applied are verified.
 */
export async function migrate(client: Client, options: MigrateOptions = {}): Promise<number> {
  const { folder = OWN_MIGRATIONS, onApplied } = options;
  const postgrator = new Postgrator({
    driver: 'pg',
    migrationPattern: `${globEscaped(folder)}/*.sql`,
    schemaTable: 'leadlight_schema.migration',
    newline: 'LF',
    execQuery: (sql) => client.query(sql),
  });
  await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
  try {
    const known = (await postgrator.getMigrations()).map(({ version }) => version).toSorted((a, b) => a - b);
    const newest = known.at(-1) ?? 0;
    const found = await postgrator.getDatabaseVersion();
    if (found > newest) throw new DatabaseBootError('schemaNewer', newerMessage(found, newest));
    // Also where nothing is pending: it verifies the checksums.
    for (const version of [found, ...known.filter((one) => one > found)]) {
      await inTransaction(client, async () => {
        for (const applied of await postgrator.migrate(String(version))) onApplied?.({ version: applied.version, name: applied.name });
      });
    }
    return newest;
  } catch (error) {
    if (error instanceof DatabaseBootError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseBootError('migrationFailed', `The database could not be brought up to date; it stands as it was. ${reason}`, error);
  } finally {
    // A broken connection has released it already.
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK_KEY]).catch(() => {});
  }
}

const OWN_MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

/** Any number that no other program on the same database uses for its own lock. */
const LOCK_KEY = 4_310_001;

function globEscaped(folder: string): string {
  return folder.replaceAll('\\', '/').replace(/[?*()[\]{}]/g, '[$&]');
}

async function inTransaction(client: Client, work: () => Promise<void>): Promise<void> {
  await client.query('BEGIN');
  try {
    await work();
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

function newerMessage(found: number, known: number): string {
  return (
    `The database was last used by a newer Leadlight (its schema is at ${found}, this version knows ${known}). ` +
    'Start the newer version, or restore a backup that was made before the upgrade.'
  );
}
