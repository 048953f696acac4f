import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertMember } from '#server/store/members.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { newWorkspace } from '#test/helpers/workspace.ts';

describe('members and settings', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const newMember = { name: 'Rita Rep', email: 'Rita@Example.com', role: 'rep' as const, password: 'a long password' };

  it('tells who is signed in, where, and with which settings', async () => {
    const ws = await newWorkspace(api, 'Fable');
    const { value } = await api.call('getMe', ws.users.marketer, {});
    expect(value).toMatchObject({ member: { id: ws.members.marketer, role: 'marketer' }, workspace: { id: ws.id, name: 'Fable' } });
    expect(value.settings.readEmailFromPage).toBe(false);
  });

  it('adds a member once, by e-mail without regard to case', async () => {
    const ws = await newWorkspace(api);
    const added = await api.call('addMember', ws.users.admin, newMember);
    expect(added.value).toMatchObject({ name: 'Rita Rep', email: 'rita@example.com', role: 'rep', active: true });
    expect((await api.call('getMe', 'user-of-rita@example.com', {})).value.member.id).toBe(added.value.id);
    const again = await api.call('addMember', ws.users.admin, { ...newMember, email: 'RITA@example.com' });
    expect([again.status, again.error.code, again.error.path]).toEqual([409, 'conflict', 'email']);
    expect((await api.call('listMembers', ws.users.rep, {})).value.members).toHaveLength(5);
  });

  it('lets a removed member do nothing from the next request on, and come back when let in again', async () => {
    const ws = await newWorkspace(api);
    await api.call('changeMember', ws.users.admin, { id: ws.members.rep, active: false });
    expect((await api.call('getMe', ws.users.rep, {})).error).toMatchObject({ code: 'forbidden' });
    await api.call('changeMember', ws.users.admin, { id: ws.members.rep, active: true });
    expect((await api.call('getMe', ws.users.rep, {})).status).toBe(200);
  });

  it('takes a changed role into account at once', async () => {
    const ws = await newWorkspace(api);
    await api.call('changeMember', ws.users.admin, { id: ws.members.rep, role: 'admin' });
    expect((await api.call('changeMember', ws.users.rep, { id: ws.members.admin, role: 'rep' })).status).toBe(200);
    expect((await api.call('addMember', ws.users.admin, newMember)).status).toBe(403);
  });

  it('keeps the last admin, also when two admins remove each other at the same moment', async () => {
    const ws = await newWorkspace(api);
    const alone = await api.call('changeMember', ws.users.admin, { id: ws.members.admin, role: 'rep' });
    expect([alone.status, alone.error.code]).toEqual([409, 'conflict']);
    await api.call('changeMember', ws.users.admin, { id: ws.members.manager, role: 'admin' });
    await Promise.all([
      api.call('changeMember', ws.users.admin, { id: ws.members.manager, active: false }),
      api.call('changeMember', ws.users.manager, { id: ws.members.admin, active: false }),
    ]);
    const admins = await asOwner(api.store.connection, `SELECT 1 FROM members WHERE workspace_id = $1 AND role = 'admin' AND active`, [
      ws.id,
    ]);
    expect(admins).toHaveLength(1);
  });

  it('does not change a member who is not there', async () => {
    const ws = await newWorkspace(api);
    expect((await api.call('changeMember', ws.users.admin, { id: uuidv7(), role: 'rep' })).error.code).toBe('notFound');
  });

  it('stores settings, and refuses a reason that stands twice', async () => {
    const ws = await newWorkspace(api);
    const people = { origin: 'https://crm.example.org', template: '/people/{id}', objectType: 'contact' as const };
    const settings = { readEmailFromPage: true, rejectReasons: ['noNeed' as const, 'other' as const], crmPatterns: [people] };
    expect((await api.call('putSettings', ws.users.admin, settings)).value).toEqual(settings);
    expect((await api.call('getMe', ws.users.rep, {})).value.settings).toEqual(settings);
    const twice = await api.call('putSettings', ws.users.admin, { ...settings, rejectReasons: ['other', 'other'] });
    expect(twice.error).toMatchObject({ code: 'badRequest', path: 'rejectReasons' });
    const nowhere = await api.call('putSettings', ws.users.admin, { ...settings, crmPatterns: [{ ...people, template: '/people' }] });
    expect(nowhere.error.code).toBe('badRequest');
  });

  it('writes down who changed what', async () => {
    const ws = await newWorkspace(api);
    await api.call('changeMember', ws.users.admin, { id: ws.members.rep, role: 'marketer' });
    const audit = await asOwner(
      api.store.connection,
      'SELECT action, member_id, target_id, detail FROM audit_log WHERE workspace_id = $1 ORDER BY audit_id',
      [ws.id],
    );
    expect(audit.at(-1)).toEqual({
      action: 'member.changed',
      member_id: ws.members.admin,
      target_id: ws.members.rep,
      detail: { role: 'marketer', side: 'marketing', active: true },
    });
  });

  it('gives each member the side of their role, or the one that an admin chooses; reps have none', async () => {
    const ws = await newWorkspace(api);
    const add = async (name: string, over: object) =>
      api.call('addMember', ws.users.admin, { ...newMember, email: `${name}@example.com`, ...over });
    const sides = [
      await add('a', { role: 'marketer' }),
      await add('b', { role: 'manager' }),
      await add('c', { role: 'admin' }),
      await add('d', {}),
    ];
    expect(sides.map(({ value }) => value.side)).toEqual(['marketing', 'sales', null, null]);
    expect((await add('e', { role: 'marketer', side: 'sales' })).value.side).toBe('sales');
    expect((await add('f', { role: 'marketer', side: null })).value.side).toBeNull();
    expect((await add('g', { role: 'rep', side: 'sales' })).error).toMatchObject({ code: 'badRequest', path: 'side' });

    const change = async (over: object) =>
      (await api.call('changeMember', ws.users.admin, { id: ws.members.marketer, ...over })).value.side;
    expect(await change({ role: 'manager' })).toBe('marketing');
    expect(await change({ side: 'sales' })).toBe('sales');
    expect(await change({ role: 'rep' })).toBeNull();
    expect(await change({ role: 'manager' })).toBe('sales');
    expect((await api.call('getMe', ws.users.marketer, {})).value.member.side).toBe('sales');
  });

  it('lets a user of two workspaces choose by header, and no one else’s', async () => {
    const [one, two, strange] = [await newWorkspace(api, 'One'), await newWorkspace(api, 'Two'), await newWorkspace(api, 'Strange')];
    const member = { id: uuidv7(), name: 'Both', email: 'both@example.com', role: 'rep' as const, side: null, active: true };
    await api.store.inWorkspace(two.id, (tx) =>
      insertMember(tx, two.id, { ...member, userId: one.users.rep, createdAt: new Date(api.clock.now.getTime() + 60_000).toISOString() }),
    );
    const asked = async (headers: Record<string, string>) => api.call('getMe', one.users.rep, {}, headers);
    expect((await asked({})).value.workspace.name).toBe('One');
    expect((await asked({ 'x-leadlight-workspace': two.id })).value.workspace.name).toBe('Two');
    expect((await asked({ 'x-leadlight-workspace': strange.id })).error.code).toBe('forbidden');
    expect((await asked({ 'x-leadlight-workspace': "' OR true --" })).error.code).toBe('forbidden');
  });
});
