import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Connection } from '#server/store/connection.ts';
import { openDatabase } from '#server/store/open-database.ts';
import { packageOf } from './postgres-package.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine of this run; its database `leadlight` is migrated and serves as the template of each test file's own. */
    postgres: Connection;
  }
}

/** Starts the engine that the project asks for, once, in a temporary folder. Throw-away data: it need not survive a power cut. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'leadlight-test-'));
  const packageName = packageOf(project.config.env['LEADLIGHT_TEST_POSTGRES']);
  const options = { dataFolder: folder, settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200' }, ...packageName };
  const database = await openDatabase({ kind: 'embedded', options });
  project.provide('postgres', database.connection);
  return async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
