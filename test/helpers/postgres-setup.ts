import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Connection, withClient } from '#server/store/connection.ts';
import { openDatabase } from '#server/store/open-database.ts';
import { packageOf } from './postgres-package.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine of this run: its maintenance database, as the role that owns everything. */
    postgres: Connection;
    /** A migrated, empty database that nobody connects to, so that it can be copied at any time. */
    template: string;
  }
}

/** Starts the engine that the project asks for, once, in a temporary folder. Throw-away data: it need not survive a power cut. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leadlight-test-'));
  const packageName = packageOf(project.config.env['LEADLIGHT_TEST_POSTGRES']);
  const options = { dataFolder: folder, settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' }, ...packageName };
  const database = await openDatabase({ kind: 'embedded', options });
  const template = database.connection.database ?? '';
  const postgres = { ...database.connection, database: 'postgres' };
  await withClient(postgres, (client) => client.query(`ALTER DATABASE ${template} ALLOW_CONNECTIONS false`));
  project.provide('postgres', postgres);
  project.provide('template', template);
  return async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
