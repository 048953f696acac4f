import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { rejudgePeople } from '#server/services/rejudge.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertMember } from '#server/store/members.ts';
import { insertPeople } from '#server/store/people.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DAY, DEFINITION, newPerson, record, verdict } from '#test/helpers/workspace.ts';

/** Definition first: a new workspace shows records, verdicts and content, but no score and no stage before both sides have signed. */
describe('until both sides have signed', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  async function freshWorkspace() {
    const now = () => api.clock.now;
    const at = now().toISOString();
    const users = { admin: uuidv7(), marketer: uuidv7(), manager: uuidv7(), rep: uuidv7() };
    const outside = { store: api.store, now, newId: uuidv7 };
    const admin = { userId: users.admin, name: 'Ada', email: 'ada@example.com' };
    const { workspaceId: id } = await createWorkspace(outside, { name: 'Fresh', admin });
    const personId = uuidv7();
    await api.store.inWorkspace(id, async (tx) => {
      for (const [role, side] of [
        ['marketer', 'marketing'],
        ['manager', 'sales'],
        ['rep', null],
      ] as const) {
        const member = {
          id: uuidv7(),
          userId: users[role],
          name: role,
          email: `${role}@example.com`,
          role,
          side,
          active: true,
          createdAt: at,
        };
        await insertMember(tx, id, member);
      }
      const before = new Date(now().getTime() - 10 * DAY).toISOString();
      await insertPeople(tx, id, [newPerson({ id: personId, name: 'Nora Lind', attributes: { employees: 500 } }, before)]);
      const event = { personId, ts: before, name: 'Pricing Viewed', source: 'website', properties: {}, receivedAt: at };
      await insertEvents(
        tx,
        id,
        [1, 2].map(() => ({ ...event, id: uuidv7(), messageId: uuidv7() })),
      );
    });
    await rejudgePeople({ ...outside, workspaceId: id }, [personId]);
    await api.call('linkRecord', users.rep, { record: record('lead-1'), personId });
    return { id, users, personId };
  }
  type Fresh = Awaited<ReturnType<typeof freshWorkspace>>;

  async function seen({ users, personId }: Fresh) {
    const context = (await api.call('getContext', users.rep, { record: record('lead-1') })).value;
    const found = (await api.call('searchPeople', users.rep, { query: 'Nora' })).value.people[0];
    const person = (await api.call('getPerson', users.rep, { id: personId })).value;
    const ledger = (await api.call('getLedger', users.rep, { id: personId })).value;
    const card = context.match.kind === 'person' ? context.match.person : null;
    return {
      definition: context.definition?.version ?? null,
      waitingFor: context.waitingFor,
      journeys: [context.journey, person.journey].map((journey) => journey !== null),
      stages: [card, found, person.person].map((one) => one?.lifecycleStage ?? null),
      ledger: ledger.entries.length + ledger.firings.length + ledger.handovers.length,
    };
  }
  const NOTHING = { definition: null, journeys: [false, false], stages: [null, null, null], ledger: 0 };

  it('shows whom it waits for, and neither score nor stage anywhere', async () => {
    const fresh = await freshWorkspace();
    expect(await seen(fresh)).toEqual({ ...NOTHING, waitingFor: ['marketing', 'sales'] });
    const draft = await api.call('createDraft', fresh.users.marketer, { name: 'First', from: { kind: 'body', body: DEFINITION } });
    expect(await seen(fresh)).toEqual({ ...NOTHING, waitingFor: ['marketing', 'sales'] });
    const { value: proposal } = await api.call('proposeDraft', fresh.users.marketer, { id: draft.value.id, revision: 1 });
    expect(await seen(fresh)).toEqual({ ...NOTHING, waitingFor: ['marketing', 'sales'] });
    const { version, contentHash } = proposal;
    await api.call('signDefinition', fresh.users.manager, { version, contentHash });
    expect(await seen(fresh)).toEqual({ ...NOTHING, waitingFor: ['marketing'] });
    await api.call('signDefinition', fresh.users.marketer, { version, contentHash });
    const after = await seen(fresh);
    expect(after).toMatchObject({ definition: 1, waitingFor: null, journeys: [true, true] });
  });

  it('hides stages that were written when something else counted', async () => {
    const fresh = await freshWorkspace();
    await asOwner(api.store.connection, `UPDATE people SET lifecycle_stage = 'mql', journey_stage = 'decision' WHERE workspace_id = $1`, [
      fresh.id,
    ]);
    expect(await seen(fresh)).toEqual({ ...NOTHING, waitingFor: ['marketing', 'sales'] });
  });

  it('takes verdicts all the same', async () => {
    const { users, personId } = await freshWorkspace();
    const given = verdict('good', { personId });
    const { value } = await api.call('sendEntries', users.rep, {
      entries: [{ ...given, body: { kind: 'verdict', verdict: 'good', definitionVersion: null, triggerIds: [] } }],
    });
    expect(value.results).toMatchObject([{ result: 'stored' }]);
  });

  it('waits for nobody when both have signed and the date is yet to come', async () => {
    const fresh = await freshWorkspace();
    const { value: draft } = await api.call('createDraft', fresh.users.marketer, {
      name: 'First',
      from: { kind: 'body', body: DEFINITION },
    });
    const effectiveAt = new Date(api.clock.now.getTime() + DAY).toISOString();
    const { id, revision, name, note, reviewBy, body } = draft;
    await api.call('saveDraft', fresh.users.marketer, { id, revision, name, note, reviewBy, body, effectiveAt, feedbackIds: [] });
    const { value: proposal } = await api.call('proposeDraft', fresh.users.marketer, { id, revision: 2 });
    const { version, contentHash } = proposal;
    for (const user of [fresh.users.manager, fresh.users.marketer]) await api.call('signDefinition', user, { version, contentHash });
    expect(await seen(fresh)).toEqual({ ...NOTHING, waitingFor: [] });
  });
});
