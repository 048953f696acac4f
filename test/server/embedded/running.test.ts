import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { uuidv7 } from 'uuidv7';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { readPostmaster } from '#server/store/launcher/postmaster.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { signalAll, withChildren } from '#test/helpers/processes.ts';
import { testDatabase } from '#test/helpers/server.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

async function start(environment: Record<string, string>): Promise<RunningServer & { url: string }> {
  const port = await freePort();
  const config = readConfig({ ...environment, PORT: String(port) });
  const server = await startServer(config, { log: createLog('silent'), now: () => new Date(), newId: uuidv7 });
  onTestFinished(() => server.stop());
  return { ...server, url: `http://127.0.0.1:${port}` };
}

/** On a PostgreSQL of its own, as in production: the engine of this run. */
async function onOwnDatabase() {
  const { connection, drop } = await testDatabase();
  const url = `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}&port=${connection.port}`;
  onTestFinished(async () => void (await drop()));
  return start({ DATABASE_URL: url, LEADLIGHT_SECRET: 's'.repeat(32) });
}

/** On the embedded database, as `npm start` runs it. */
async function onEmbeddedDatabase() {
  const folder = temporaryFolder();
  const server = await start({ LEADLIGHT_DATA: folder });
  return { ...server, folder, postmaster: () => readPostmaster(path.join(folder, 'postgres-18'))?.pid ?? null };
}

const statusOf = async (url: string) => (await fetch(url)).status;

/** Runs main.ts to its end; what it printed is for people. */
async function runMain(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [errors, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  return { code, errors };
}

describe('a running server', () => {
  it('is alive but not ready while the database does not answer, and ready again when it does', async () => {
    const { url, postmaster } = await onEmbeddedDatabase();
    expect(await statusOf(`${url}/readyz`)).toBe(200);

    const frozen = withChildren(postmaster() ?? 0);
    signalAll(frozen, 'SIGSTOP');
    onTestFinished(() => signalAll(frozen, 'SIGCONT'));
    expect(await statusOf(`${url}/healthz`)).toBe(200);
    const notReady = await fetch(`${url}/readyz`);
    expect([notReady.status, await notReady.json()]).toEqual([503, { status: 'notReady', database: 'unreachable' }]);

    signalAll(frozen, 'SIGCONT');
    await expect.poll(() => statusOf(`${url}/readyz`), { timeout: 10_000 }).toBe(200);
  });

  it('serves again after its database was killed', { timeout: 60_000 }, async () => {
    const { url, postmaster } = await onEmbeddedDatabase();
    signalAll([postmaster() ?? 0], 'SIGKILL');
    await expect.poll(() => statusOf(`${url}/readyz`), { timeout: 50_000 }).toBe(200);
  });

  it('finishes a request that is under way when it stops, and takes no new one', async () => {
    const { url, stop } = await onOwnDatabase();
    const body = JSON.stringify({ email: 'robin@northwind.example.com', password: 'not the right one' });
    const request = http.request(`${url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': body.length, origin: url },
    });
    const answered = once(request, 'response') as Promise<[http.IncomingMessage]>;
    request.write(body.slice(0, 10));
    await once(request, 'socket').then(([socket]) => (socket.connecting ? once(socket, 'connect') : null));
    // One answered request after it: the server has seen the first bytes of the slow one by then.
    expect(await statusOf(`${url}/healthz`)).toBe(200);

    const stopped = stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    request.end(body.slice(10));
    const [response] = await answered;
    expect(response.statusCode).toBe(401);
    response.resume();
    await stopped;
  });

  it('sends every answer with the headers that keep it from being framed, sniffed or cached by others', async () => {
    const { url } = await onOwnDatabase();
    for (const address of ['/healthz', '/api/v1/me', '/sign-in', '/nowhere']) {
      const { headers } = await fetch(url + address);
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('leads from the machine’s other name to its own address', async () => {
    const { url } = await onOwnDatabase();
    const response = await fetch(`${url.replace('127.0.0.1', 'localhost')}/sign-in?next=1`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe(`${url}/sign-in?next=1`);
  });
});

describe('a start that cannot work ends with words for people', () => {
  it('a wrong setting', async () => {
    const { code, errors } = await runMain({ PORT: 'eighty' });
    expect([code, errors]).toEqual([1, 'The server cannot start with these settings:\n  PORT must be a whole number from 0 to 65535\n']);
  });

  it('a port in use, told before a database is made', async () => {
    const holder = net.createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    onTestFinished(() => void holder.close());
    const { port } = holder.address() as net.AddressInfo;
    const folder = temporaryFolder('never-made');
    const { code, errors } = await runMain({ PORT: String(port), LEADLIGHT_DATA: folder });
    expect(code).toBe(1);
    expect(errors).toMatch(new RegExp(`^Port ${port} on 127.0.0.1 is in use.*PORT=${port + 1}`));
    expect(readPostmaster(path.join(folder, 'postgres-18'))).toBeNull();
  });

  it('a data folder that another server has', async () => {
    const { folder } = await onEmbeddedDatabase();
    const { code, errors } = await runMain({ PORT: String(await freePort()), LEADLIGHT_DATA: folder });
    expect(code).toBe(1);
    expect(errors).toMatch(/^Another Leadlight \(process \d+\) is using the data folder .*LEADLIGHT_DATA/);
  });

  it('a database that cannot be reached', async () => {
    const settings = { DATABASE_URL: `postgres://robin:hunter2@127.0.0.1:${await freePort()}/x`, LEADLIGHT_SECRET: 's'.repeat(32) };
    const { code, errors } = await runMain({ PORT: String(await freePort()), ...settings });
    expect(code).toBe(1);
    expect(errors).toMatch(/^The database cannot be reached: .*DATABASE_URL/);
    expect(errors).not.toContain('hunter2');
  });
});

it('ends in order on SIGTERM, with its database', { timeout: 60_000 }, async () => {
  const folder = temporaryFolder();
  const port = await freePort();
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { PATH: process.env['PATH'], PORT: String(port), LEADLIGHT_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = text(child.stdout);
  await expect.poll(() => statusOf(`http://127.0.0.1:${port}/readyz`).catch(() => 0), { timeout: 50_000 }).toBe(200);
  child.kill('SIGTERM');
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
  expect(readPostmaster(path.join(folder, 'postgres-18'))).toBeNull();
  const lines = (await printed)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).msg);
  expect(lines.at(-1)).toBe('stopped');
});
