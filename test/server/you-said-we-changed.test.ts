import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { makeActive, makeProposal, sign } from '#test/helpers/drafts.ts';
import { asOwner } from '#test/helpers/server.ts';
import { DEFINITION, entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

describe('you said, we changed', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  /** A verdict of the rep on a record, with a reason in their words. */
  async function said(ws: TestWorkspace, text: string, recordId = 'lead-1'): Promise<string> {
    const given = verdict('notGood', { personId: ws.personId, record: record(recordId) });
    const reason = entry({ kind: 'reason', verdictEntryId: given.id, reason: 'other', text }, { record: record(recordId) });
    await api.call('sendEntries', ws.users.rep, { entries: [given, reason] });
    return given.id;
  }
  const [fit, pricing] = DEFINITION.triggers;
  const stricter = {
    ...DEFINITION,
    triggers: [fit, pricing].flatMap((one) => (one === undefined ? [] : [one.id === 'pricing' ? { ...one, points: 24 } : one])),
  };
  const itemOf = async (ws: TestWorkspace, id: string) =>
    (await api.call('listFeedback', ws.users.rep, {})).value.items.find((item) => item.id === id);

  it('tells the rep on the very record, in their words and in what changed, once both sides have signed', async () => {
    const ws = await newWorkspace(api, 'Fable');
    const id = await said(ws, 'Prices alone say nothing');
    const proposal = await makeProposal(api, ws, { body: stricter, feedbackIds: [id] });
    expect(proposal.feedback).toEqual([
      expect.objectContaining({ feedbackId: id, repName: 'rep of Fable', personLabel: 'Nora Lind', text: 'Prices alone say nothing' }),
    ]);
    await sign(api, ws, 'marketer', proposal);
    expect(await itemOf(ws, id)).toMatchObject({ status: 'sent', changedIn: null, reply: null });

    await sign(api, ws, 'manager', proposal);
    const item = await itemOf(ws, id);
    expect(item).toMatchObject({ status: 'actioned', changedIn: 2, reply: { by: 'marketer of Fable' } });
    expect(item?.reply?.text).toMatch(
      /^You said “Not good: Prices alone say nothing”\. We changed: .*Looked at prices twice.*24.*version 2/,
    );
    const context = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(context.value.myFeedback).toEqual(item);
    const live = await asOwner(api.store.connection, `SELECT body FROM live_events WHERE workspace_id = $1 AND body ->> 'kind' = 'reply'`, [
      ws.id,
    ]);
    expect(live).toEqual([{ body: { kind: 'reply', feedbackId: id, reply: item?.reply } }]);
  });

  it('leaves a verdict alone that the rep took back meanwhile, and answers again one that was answered', async () => {
    const ws = await newWorkspace(api);
    const [gone, answered] = [await said(ws, 'Never mind', 'lead-1'), await said(ws, 'Still so', 'lead-2')];
    await api.call('replyToFeedback', ws.users.marketer, { id: answered, text: 'We look into it', outcome: 'answered' });
    const proposal = await makeProposal(api, ws, { body: stricter, feedbackIds: [gone, answered] });
    await api.call('sendEntries', ws.users.rep, { entries: [entry({ kind: 'undo', entryId: gone })] });
    for (const role of ['marketer', 'manager'] as const) await sign(api, ws, role, proposal);
    expect(await itemOf(ws, gone)).toMatchObject({ status: 'withdrawn', reply: null });
    expect(await itemOf(ws, answered)).toMatchObject({
      status: 'actioned',
      changedIn: 2,
      reply: { text: expect.stringContaining('Still so') },
    });
  });

  it('says nothing for a version that was withdrawn, and the newest version for one that two answered', async () => {
    const ws = await newWorkspace(api);
    const id = await said(ws, 'Too early');
    const { version } = await makeProposal(api, ws, { body: stricter, feedbackIds: [id] });
    await api.call('withdrawDefinition', ws.users.marketer, { version });
    expect(await itemOf(ws, id)).toMatchObject({ status: 'sent', changedIn: null });
    await makeActive(api, ws, { body: stricter, feedbackIds: [id] });
    const last = await makeActive(api, ws, { feedbackIds: [id] });
    expect(await itemOf(ws, id)).toMatchObject({ changedIn: last.version });
  });

  it('takes no verdict that this workspace does not have', async () => {
    const [ws, other] = [await newWorkspace(api), await newWorkspace(api)];
    const theirs = await said(other, 'Secret');
    const draft = await api.call('createDraft', ws.users.marketer, { name: 'Mine', from: { kind: 'version', version: 1 } });
    const { id, revision, name, note, effectiveAt, reviewBy, body } = draft.value;
    const change = { id, revision, name, note, effectiveAt, reviewBy, body, feedbackIds: [theirs] };
    expect((await api.call('saveDraft', ws.users.marketer, change)).error).toMatchObject({ code: 'notFound', path: 'feedbackIds.0' });
  });
});
