import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Rejudging, rejudgePeople } from '#server/services/rejudge.ts';
import { insertEvents } from '#server/store/events.ts';
import { insertStageEntries } from '#server/store/stage-entries.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DAY, newWorkspace, record, type TestWorkspace } from '#test/helpers/workspace.ts';

describe('the ledgers of judging', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const ctxOf = (ws: TestWorkspace): Rejudging => ({ store: api.store, workspaceId: ws.id, now: () => api.clock.now, newId: uuidv7 });
  const ledger = (ws: TestWorkspace, axis: string) =>
    asOwner(
      api.store.connection,
      'SELECT stage, from_stage, why, origin, entered_at, evidence, definition_version FROM stage_entries WHERE workspace_id = $1 AND person_id = $2 AND axis = $3 ORDER BY entered_at',
      [ws.id, ws.personId, axis],
    );

  it('hold how a person came to each stage, the firings with receipts, and the hand-over with its clock', async () => {
    const ws = await newWorkspace(api);
    const lifecycle = await ledger(ws, 'lifecycle');
    expect(lifecycle.map(({ stage, from_stage, origin }) => [stage, from_stage, origin])).toEqual([
      ['target', null, 'judged'],
      ['mql', 'target', 'judged'],
    ]);
    expect(lifecycle.at(-1)).toMatchObject({
      definition_version: 1,
      evidence: expect.arrayContaining([expect.objectContaining({ name: 'Pricing Viewed' })]),
    });
    expect((await ledger(ws, 'journey')).map(({ stage, why }) => [stage, why])).toEqual([
      ['unaware', 'Nothing seen yet that points to a stage'],
      ['decision', 'Looked at prices twice'],
    ]);
    const firings = await asOwner(
      api.store.connection,
      'SELECT trigger_id, evidence FROM trigger_firings WHERE workspace_id = $1 AND person_id = $2 ORDER BY 1',
      [ws.id, ws.personId],
    );
    // The second and the third look at prices fired; the first was not enough.
    expect(firings.map((firing) => firing['trigger_id'])).toEqual(['pricing', 'pricing', 'rightSize']);
    const [handover] = await asOwner(
      api.store.connection,
      'SELECT extract(epoch FROM due_at - at)::integer AS seconds FROM handovers WHERE workspace_id = $1',
      [ws.id],
    );
    expect(handover).toEqual({ seconds: 24 * 3600 });
  });

  it('gain nothing when judged again, one after the other or at once', async () => {
    const ws = await newWorkspace(api);
    const count = async () =>
      asOwner(
        api.store.connection,
        `SELECT (SELECT count(*) FROM stage_entries WHERE workspace_id = $1) AS stages, (SELECT count(*) FROM trigger_firings WHERE workspace_id = $1) AS firings,
           (SELECT count(*) FROM handovers WHERE workspace_id = $1) AS handovers`,
        [ws.id],
      );
    const before = await count();
    await rejudgePeople(ctxOf(ws), [ws.personId, ws.personId]);
    await Promise.all(Array.from({ length: 6 }, () => rejudgePeople(ctxOf(ws), [ws.personId, ...ws.twinIds])));
    expect(await count()).toEqual(before);
  });

  it('follow new behaviour and a step that a person made, and lists show it', async () => {
    const ws = await newWorkspace(api);
    const now = api.clock.now.getTime();
    const at = (days: number) => new Date(now - days * DAY).toISOString();
    await api.store.inWorkspace(ws.id, async (tx) => {
      const event = {
        id: uuidv7(),
        personId: ws.personId,
        name: 'Pricing Viewed',
        source: 'website',
        properties: {},
        messageId: 'late',
        receivedAt: at(0),
      };
      await insertEvents(tx, ws.id, [{ ...event, ts: at(1) }]);
      await insertEvents(tx, ws.id, [{ ...event, id: uuidv7(), ts: at(1) }]);
      await insertStageEntries(tx, ws.id, [
        {
          id: uuidv7(),
          personId: ws.personId,
          axis: 'lifecycle',
          stage: 'sal',
          fromStage: 'mql',
          enteredAt: at(0.5),
          origin: 'moved',
          why: 'Called and agreed to meet',
          actor: 'rep of Test company',
          evidence: [],
          definitionVersion: null,
          recordedAt: at(0),
        },
      ]);
    });
    await rejudgePeople(ctxOf(ws), [ws.personId]);
    const events = await asOwner(api.store.connection, `SELECT 1 FROM events WHERE workspace_id = $1 AND message_id = 'late'`, [ws.id]);
    expect(events).toHaveLength(1);
    const { value } = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(value.journey?.lifecycle).toMatchObject({ stage: 'sal', why: 'Called and agreed to meet', actor: 'rep of Test company' });
    const found = await api.call('searchPeople', ws.users.rep, { query: 'nora' });
    expect(found.value.people[0]).toMatchObject({ lifecycleStage: 'sal', journeyStage: 'decision' });
  });
});
