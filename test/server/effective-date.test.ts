import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { activateDueVersions } from '#server/services/activate-due.ts';
import { createStore } from '#server/store/create-store.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { makeActive, makeProposal, otherBody, sign } from '#test/helpers/drafts.ts';
import { DAY, newWorkspace, record, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('a version that begins to count on a date', () => {
  let api: TestApi;
  let ws: TestWorkspace;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    ws = await newWorkspace(api);
  });

  const inDays = (days: number) => new Date(api.clock.now.getTime() + days * DAY);
  const statusOf = async (version: number) => (await api.call('getDefinition', ws.users.rep, { version })).value.status;
  const activateAt = (now: Date, store = api.store) => activateDueVersions({ store, now: () => now, newId: uuidv7 });

  it('waits, signed by both sides, and then supersedes the one before by itself', async () => {
    const effectiveAt = inDays(10).toISOString();
    const { version } = await makeActive(api, ws, { effectiveAt });
    expect([await statusOf(version), await statusOf(1)]).toEqual(['signed', 'active']);
    expect(await activateAt(inDays(9.99))).toBe(0);
    expect([await statusOf(version), await statusOf(1)]).toEqual(['signed', 'active']);
    expect(await activateAt(inDays(10))).toBe(1);
    expect([await statusOf(version), await statusOf(1)]).toEqual(['active', 'superseded']);
    const { items } = (await api.call('listDefinitionAudit', ws.users.marketer, {})).value;
    expect(items.find(({ action }) => action === 'activated')).toMatchObject({ memberName: null });
    const context = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(context.value).toMatchObject({ definition: { version }, waitingFor: null });
  });

  it('becomes active once, on however many nodes the date comes', async () => {
    await makeActive(api, ws, { effectiveAt: inDays(1).toISOString() });
    const nodes = [1, 2, 3].map(() => createStore({ connection: api.store.connection, retryForMs: 2_000, poolSize: 2 }));
    const activated = await Promise.all(nodes.map((store) => activateAt(inDays(2), { ...store, connection: api.store.connection })));
    await Promise.all(nodes.map((store) => store.close()));
    expect(activated.reduce((sum, one) => sum + one, 0)).toBe(1);
  });

  it('counts at once when its date is over by the second signature', async () => {
    const { version } = await makeActive(api, ws, { effectiveAt: inDays(-1).toISOString() });
    expect(await statusOf(version)).toBe('active');
  });

  it('is never activated with one signature, whatever the date', async () => {
    const proposal = await makeProposal(api, ws, { effectiveAt: inDays(1).toISOString() });
    await sign(api, ws, 'marketer', proposal);
    expect(await activateAt(inDays(400))).toBe(0);
    expect(await statusOf(proposal.version)).toBe('signedByMarketing');
  });

  it('can be withdrawn while it waits, and then never counts', async () => {
    const { version } = await makeActive(api, ws, { effectiveAt: inDays(1).toISOString() });
    expect((await api.call('withdrawDefinition', ws.users.manager, { version })).value.status).toBe('withdrawn');
    expect(await activateAt(inDays(2))).toBe(0);
  });

  it('falls away when a newer one is active before its date', async () => {
    const { version } = await makeActive(api, ws, { effectiveAt: inDays(10).toISOString(), body: otherBody(1) });
    const newer = await makeActive(api, ws, { body: otherBody(2) });
    expect([await statusOf(version), await statusOf(newer.version)]).toEqual(['withdrawn', 'active']);
    expect(await activateAt(inDays(20))).toBe(0);
    const { items } = (await api.call('listDefinitionAudit', ws.users.marketer, {})).value;
    expect(items.map(({ sentence }) => sentence)).toContain(
      `Version ${version} fell away, because version ${newer.version} became active.`,
    );
  });
});
