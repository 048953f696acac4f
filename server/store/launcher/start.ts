import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { DatabaseBootError } from '../boot-error.ts';
import type { Connection } from '../connection.ts';
import { type Account, postgresAccount } from './account.ts';
import { prepareBinaries } from './binaries.ts';
import { ensureCluster, OWNER } from './create-cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { layOut, makeSocketFolder, type Places, SOCKET_PORT } from './places.ts';
import { findPostgresPackage, type PostgresPackage } from './platform.ts';
import { stopPostgres } from './postgres-process.ts';
import { findPostmaster } from './postmaster.ts';
import { startFailure } from './start-failure.ts';
import { type SupervisionEvent, supervise } from './supervise.ts';

export type EmbeddedOptions = {
  dataFolder: string;
  /** npm package with the binaries; this machine's own by default. */
  packageName?: string;
  /** TCP with a password instead of a private socket; the rule on Windows, which has no private sockets. */
  transport?: 'socket' | 'tcp';
  /** PostgreSQL settings beside our own. */
  settings?: Record<string, string>;
  onEvent?: (event: EmbeddedEvent) => void;
};

/** `placed`: the files had to go to another folder than the one asked for. */
export type EmbeddedEvent = SupervisionEvent | { kind: 'placed'; folder: string };

export type EmbeddedPostgres = {
  /** The maintenance database `postgres`, as the role that owns everything. */
  connection: Connection;
  major: number;
  /** True when it was running already, left behind by a server that was killed. */
  adopted: boolean;
  /** Process id of the database now; null while it is being restarted. */
  pid(): number | null;
  /** Stops the database and lets go of the folder; a second call waits for the first. */
  stop(): Promise<void>;
};

/**
 * Starts the embedded PostgreSQL on a data folder, or adopts the one that runs there, and keeps it running until `stop`.
 * Rejects with a `DatabaseBootError`; its code is `inUse` when another process of ours holds the folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = postgresAccount();
  const found = findPostgresPackage(options.packageName);
  const places = explained(options.dataFolder, () => layOut(options.dataFolder, found.major, account));
  const lock = explained(places.root, () => lockFolder(places.root));
  if (places.root !== path.resolve(options.dataFolder)) options.onEvent?.({ kind: 'placed', folder: places.root });
  try {
    const running = await startLocked(options, places, found, account);
    let stopped: Promise<void> | null = null;
    return {
      ...running,
      stop() {
        stopped ??= running.stop().finally(() => lock.release());
        return stopped;
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(options: EmbeddedOptions, places: Places, found: PostgresPackage, account: Account): Promise<EmbeddedPostgres> {
  const { transport = process.platform === 'win32' ? 'tcp' : 'socket', settings = {}, onEvent = () => {} } = options;
  const password = transport === 'tcp' ? rememberedPassword(path.join(places.root, 'password')) : null;
  const binaries = explained(places.cluster, () => {
    const prepared = prepareBinaries(found, account, places.root);
    ensureCluster(prepared, places.cluster, account, password);
    return prepared;
  });
  const before = findPostmaster(places.cluster);
  const listen =
    before !== null
      ? { socketFolder: before.socketFolder === '' ? null : before.socketFolder, port: before.port }
      : transport === 'tcp'
        ? { socketFolder: null, port: await freePort() }
        : { socketFolder: makeSocketFolder(places.root, account), port: SOCKET_PORT };

  const supervisor = await supervise({ binaries, cluster: places.cluster, log: places.log, account, listen, settings }, onEvent);
  return {
    connection: {
      host: listen.socketFolder ?? '127.0.0.1',
      port: listen.port,
      user: OWNER,
      database: 'postgres',
      ...(password === null ? {} : { password }),
    },
    major: found.major,
    adopted: supervisor.adopted,
    pid: supervisor.pid,
    async stop() {
      await supervisor.end();
      await stopPostgres(binaries, places.cluster, account);
      if (listen.socketFolder !== null) rmSync(listen.socketFolder, { recursive: true, force: true });
    },
  };
}

/** Made once for the folder and kept in it, readable by its owner only. */
function rememberedPassword(file: string): string {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Failures of the file system become messages with the way out. */
function explained<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof DatabaseBootError) throw error;
    throw startFailure(error instanceof Error ? error.message : String(error), folder);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('No free port.'))));
    });
  });
}
