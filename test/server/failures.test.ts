import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { numbered } from '#server/http/front-door.ts';
import { createLog } from '#server/log.ts';
import type { AppEnv } from '#server/routes/deps.ts';
import { apiRoutes } from '#server/routes/index.ts';
import type { Store } from '#server/store/db.ts';
import { StoreUnavailable } from '#server/store/failures.ts';
import { bearer } from '#test/helpers/api.ts';

/** The API on a store whose every transaction fails. */
async function ask(
  error: Error,
  authenticate: 'ok' | 'unavailable' = 'ok',
): Promise<{ status: number; retryAfter: string | null; body: unknown }> {
  const fail = () => Promise.reject(error);
  const store: Store = { inWorkspace: fail, aboveWorkspaces: fail, inSnapshot: fail, ping: fail, close: async () => {} };
  const app = new Hono<AppEnv>();
  app.use(numbered(createLog('silent')));
  app.route(
    '/',
    apiRoutes({
      store,
      users: { ensure: fail },
      authenticate: async () => (authenticate === 'ok' ? { ok: true, value: { userId: 'u' } } : { ok: false, error: 'unavailable' }),
      log: createLog('silent'),
      now: () => new Date(),
      newId: uuidv7,
      stopping: new AbortController().signal,
    }),
  );
  const response = await app.request('/api/v1/me', { headers: { authorization: bearer('u') } });
  return { status: response.status, retryAfter: response.headers.get('retry-after'), body: await response.json() };
}

it('says when to come back while the database is away', async () => {
  const answer = await ask(new StoreUnavailable('unreachable', new Error('connect ECONNREFUSED 10.0.0.7')));
  expect(answer).toMatchObject({ status: 503, retryAfter: '2', body: { code: 'unavailable', requestId: expect.any(String) } });
  expect(JSON.stringify(answer.body)).not.toContain('10.0.0.7');
});

it('does not call a sign-in bad that it could not check', async () => {
  expect(await ask(new Error('unused'), 'unavailable')).toMatchObject({ status: 503, body: { code: 'unavailable' } });
});

it('shows nothing of a fault of ours but the number under which it was logged', async () => {
  const { status, body } = await ask(new Error('column "secret" of nora@example.com'));
  expect([status, body]).toMatchObject([500, { code: 'internal', requestId: expect.any(String) }]);
  expect(JSON.stringify(body)).not.toMatch(/secret|nora/);
});
