import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EndpointName, endpoints } from '#lib/contract/endpoints.ts';
import { Role } from '#lib/contract/vocabulary.ts';
import { bearer, requestFor, type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { newWorkspace, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('the guard', () => {
  let api: TestApi;
  let ws: TestWorkspace;
  beforeAll(async () => {
    api = await testApi();
    ws = await newWorkspace(api);
  });
  afterAll(() => api.close());

  const names = Object.keys(endpoints) as EndpointName[];
  /** An empty request tells who is let in: an allowed role hears what is missing. */
  const knock = async (name: EndpointName, headers: Record<string, string>) => {
    const request = requestFor(name, { id: ws.members.rep });
    const response = await api.fetch(request.path, { ...request.init, headers: { ...request.headers, ...headers } });
    return { status: response.status, code: response.ok ? 'ok' : (await response.json()).code };
  };

  it.each(names.flatMap((name) => Role.options.map((role) => [name, role] as const)))('%s for a %s', async (name, role) => {
    const { code } = await knock(name, { authorization: bearer(ws.users[role]) });
    const roles: readonly Role[] = endpoints[name].roles;
    if (roles.includes(role)) expect(code).not.toBe('forbidden');
    else expect(code).toBe('forbidden');
  });

  it.each(names)('%s for nobody, a stranger and a removed member', async (name) => {
    expect(await knock(name, {})).toEqual({ status: 401, code: 'unauthenticated' });
    expect(await knock(name, { authorization: 'Basic YWRhOmFkYQ==' })).toEqual({ status: 401, code: 'unauthenticated' });
    expect(await knock(name, { cookie: `user:${ws.users.admin}` })).toEqual({ status: 401, code: 'unauthenticated' });
    expect(await knock(name, { authorization: bearer('stranger') })).toEqual({ status: 403, code: 'forbidden' });
    await asOwner(api.store.connection, `UPDATE members SET active = false WHERE member_id = $1`, [ws.members.manager]);
    expect(await knock(name, { authorization: bearer(ws.users.manager) })).toEqual({ status: 403, code: 'forbidden' });
    await asOwner(api.store.connection, `UPDATE members SET active = true WHERE member_id = $1`, [ws.members.manager]);
  });
});
