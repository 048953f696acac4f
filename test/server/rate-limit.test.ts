import { expect, it, onTestFinished } from 'vitest';
import { bearer, testApi } from '#test/helpers/api.ts';
import { newWorkspace } from '#test/helpers/workspace.ts';

it('slows down one member, and a whole workspace, but no other one', async () => {
  const api = await testApi({ limits: { member: 5, workspace: 8 } });
  onTestFinished(() => api.close());
  const [ws, other] = [await newWorkspace(api), await newWorkspace(api)];
  const ask = (userId: string) => api.fetch('/api/v1/me', { headers: { authorization: bearer(userId) } });
  const statuses = async (userId: string, times: number) => {
    const all = await Promise.all(Array.from({ length: times }, () => ask(userId)));
    return all.map(({ status }) => status).sort();
  };
  expect(await statuses(ws.users.rep, 7)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(await statuses(ws.users.manager, 4)).toEqual([200, 200, 200, 429]);
  expect(await statuses(other.users.rep, 5)).toEqual([200, 200, 200, 200, 200]);
  const refused = await ask(ws.users.rep);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ code: 'rateLimited', message: 'Too many requests at once. Wait a moment, then try again.' });
});
