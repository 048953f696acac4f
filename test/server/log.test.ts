import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { uuidv7 } from 'uuidv7';
import { expect, it, onTestFinished } from 'vitest';
import { signIn } from '#scripts/import/sign-in.ts';
import { openWithoutServer } from '#scripts/workspace/open.ts';
import { readConfig } from '#server/config.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { testDatabase } from '#test/helpers/server.ts';
import { entry, record, verdict } from '#test/helpers/workspace.ts';

const admin = { name: 'Nora Nightingale', email: 'nora.nightingale@example.com', password: 'a password that nobody logs' };
/** What people are, said and looked for. None of it may stand in a log. */
const TELLING = /nora|nightingale|a password|Wrong budget, she said|quiet-lead/i;

it('tells in its log what was asked and how it went, and nothing about people', { timeout: 60_000 }, async () => {
  const { connection, drop } = await testDatabase();
  onTestFinished(async () => void (await drop()));
  const port = await freePort();
  const environment = {
    PORT: String(port),
    DATABASE_URL: `postgres://${connection.user}@localhost/${connection.database}?host=${connection.host}&port=${connection.port}`,
    LEADLIGHT_SECRET: 's'.repeat(32),
    LEADLIGHT_LOG_LEVEL: 'debug',
  };
  const opened = await openWithoutServer(readConfig(environment));
  const userId = await opened.users.ensure(admin);
  await createWorkspace(
    { store: opened.store, now: () => new Date(), newId: uuidv7 },
    { name: 'Nightingale', admin: { ...admin, userId } },
  );
  await opened.close();

  const child = spawn(process.execPath, ['server/main.ts'], { env: { PATH: process.env['PATH'], ...environment }, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const url = `http://127.0.0.1:${port}`;
  const statusOf = async (path: string) => (await fetch(`${url}${path}`)).status;
  await expect.poll(() => statusOf('/readyz').catch(() => 0), { timeout: 50_000 }).toBe(200);

  expect((await signIn(fetch, url, admin.email, 'not the one')).ok).toBe(false);
  const session = await signIn(fetch, url, admin.email, admin.password);
  const token = session.ok ? session.value.accessToken : '';
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    return (await fetch(`${url}/api/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) })).status;
  };
  const given = verdict('notGood', { record: record('quiet-lead') });
  const reason = entry({ kind: 'reason', verdictEntryId: given.id, reason: 'other', text: 'Wrong budget, she said' });
  expect(await post('people/search', { query: 'Nora Nightingale' })).toBe(200);
  expect(await post('entries', { entries: [given, reason] })).toBe(200);
  expect(await post('people/search', { query: 'Nora', nora: 1 })).toBe(400);
  expect(await statusOf('/nora.nightingale@example.com?name=Nightingale')).toBe(404);

  child.kill('SIGTERM');
  await once(child, 'exit');
  const [lines, errors] = await printed;
  expect(lines).toContain('/api/v1/people/search');
  expect(`${lines}${errors}`).not.toMatch(TELLING);
  expect(`${lines}${errors}`).not.toContain(token);
});
