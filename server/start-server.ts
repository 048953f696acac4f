import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import { createApp } from './app.ts';
import { trustedClients } from './auth/clients.ts';
import { createAuth } from './auth/create-auth.ts';
import { createUsers } from './auth/users.ts';
import { createVerifier, keysOf } from './auth/verify.ts';
import type { Config } from './config.ts';
import { startDueActivation } from './due-activation.ts';
import type { Log } from './log.ts';
import { createRejudger } from './rejudging/create-rejudger.ts';
import { ownSecret } from './secret.ts';
import type { Users } from './services/context.ts';
import { createAuthPool, sweepSignIns } from './store/auth-pool.ts';
import type { Store } from './store/db.ts';
import type { EmbeddedEvent } from './store/launcher/start.ts';
import { upsertTrustedClients } from './store/oauth-clients.ts';
import { type DatabaseTarget, openDatabase } from './store/open-database.ts';

export type World = { log: Log; now: () => Date; newId: () => string };

export type RunningServer = {
  /** Where it listens, which may differ from the public address. */
  address: { host: string; port: number };
  /** For what runs in the server's own process beside it, such as the sample workspace's seed. */
  store: Store;
  users: Users;
  /** Takes no more requests, finishes those under way, ends streams, closes the database. */
  stop(): Promise<void>;
};

/** The address cannot be listened on; `message` says what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** How long requests under way may take to finish when the server stops. */
const GRACE_MS = 10_000;
const SWEEP_EVERY_MS = 3_600_000;

/** Opens the database, builds the app and listens. Rejects with a `DatabaseBootError` or a `ListenError`, and leaves nothing running then. */
export async function startServer(config: Config, world: World): Promise<RunningServer> {
  const { log } = world;
  const stopping = new AbortController();
  // Taken first, so that a port in use is told before anything is started; requests wait until the app is there.
  let serve: Serve = starting;
  const listener = await listen(config, (request, env) => serve(request, env));
  const database = await openDatabase(targetOf(config, log)).catch(async (error: unknown) => {
    await closeListener(listener);
    throw error;
  });
  const authPool = createAuthPool(database.connection);

  const sweeping = setInterval(
    () => void sweepSignIns(authPool).catch((error: unknown) => log.warn({ err: error }, 'sweep')),
    SWEEP_EVERY_MS,
  );
  sweeping.unref();

  const dueActivation = startDueActivation({ ...world, store: database.store });
  const rejudger = createRejudger({
    ...world,
    store: database.store,
    connection: database.connection,
    holder: world.newId(),
    isAlone: config.databaseUrl === null,
  });

  let stopped: Promise<void> | null = null;
  function stop(): Promise<void> {
    stopped ??= stopInOrder();
    return stopped;
  }

  async function stopInOrder(): Promise<void> {
    stopping.abort();
    clearInterval(sweeping);
    // First of all: whatever else takes a while to end, no request comes in any more.
    const isClosed = closeListener(listener);
    await dueActivation.stop();
    await rejudger.stop();
    await isClosed;
    await authPool.end();
    await database.close();
  }

  try {
    const { publicUrl } = config;
    await upsertTrustedClients(authPool, trustedClients(config), world.newId);
    const auth = createAuth({
      pool: authPool,
      publicUrl,
      secret: config.secret ?? ownSecret(config.dataFolder),
      sampleSignInToken: config.sampleSignInToken ?? undefined,
      onFault: (error) => log.error({ err: error }, 'sign-in failed'),
    });
    await auth.$context;
    const { store } = database;
    const users = createUsers(auth);
    const app = createApp(
      { ...config, consoleFolder: fileURLToPath(new URL('../dist/console', import.meta.url)) },
      {
        ...world,
        auth,
        store,
        users,
        authenticate: createVerifier({ publicUrl, loadKeys: keysOf(auth), now: world.now }),
        stopping: stopping.signal,
      },
    );
    serve = (request, env) => app.fetch(request, env);
    const address = { host: config.host, port: portOf(listener, config.port) };
    log.info({ ...address, publicUrl: config.publicUrl, schema: database.schemaVersion }, 'ready');
    return { address, store, users, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Serve = (request: Request, env: object) => Response | Promise<Response>;

/** What is answered until the database is open. */
function starting(request: Request): Response {
  const isAlive = new URL(request.url).pathname === '/healthz';
  return Response.json({ status: 'starting' }, { status: isAlive ? 200 : 503, headers: { 'retry-after': '1' } });
}

function targetOf(config: Config, log: Log): DatabaseTarget {
  if (config.databaseUrl !== null) return { kind: 'url', url: config.databaseUrl };
  return { kind: 'embedded', options: { dataFolder: config.dataFolder, onEvent: (event) => logDatabase(log, event) } };
}

function logDatabase(log: Log, event: EmbeddedEvent): void {
  if (event.kind === 'died') log.error(event, 'the database ended unexpectedly; starting it again');
  else if (event.kind === 'restartFailed') log.error({ err: event.error }, 'the database could not be started again yet');
  else if (event.kind === 'placed')
    log.warn(event, 'the data folder is closed to the account that the database runs as; its files are here');
  else log.info(event, 'database');
}

function listen({ host, port }: Config, fetch: Serve): Promise<Server> {
  const server: ServerType = createAdaptorServer({ fetch, hostname: host });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new ListenError(listenMessage(error, host, port), { cause: error })));
    server.listen(port, host, () => resolve(server as Server));
  });
}

function listenMessage(error: NodeJS.ErrnoException, host: string, port: number): string {
  if (error.code === 'EADDRINUSE') {
    return `Port ${port} on ${host} is in use by another program, perhaps another Leadlight. Stop that one, or choose another port with PORT, for example PORT=${port + 1}.`;
  }
  if (error.code === 'EACCES')
    return `Port ${port} on ${host} may not be used by this account. Choose one above 1024 with PORT, for example PORT=4310.`;
  return `The server cannot listen on ${host}, port ${port}: ${error.message}. Check HOST and PORT.`;
}

function portOf(server: Server, asked: number): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : asked;
}

async function closeListener(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cutOff = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(cutOff);
}
