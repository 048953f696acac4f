import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOf, insertRecordLinks } from '#server/store/record-links.ts';
import { type TestApi, testApi } from '#test/helpers/api.ts';
import { newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

describe('the context of a record', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const allowEmail = (ws: TestWorkspace) =>
    api.call('putSettings', ws.users.admin, { readEmailFromPage: true, rejectReasons: ['notIcp', 'other'] });

  it('shows who it is by the imported id, where they stand, why, and what to send', async () => {
    const ws = await newWorkspace(api);
    const { status, value } = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(status).toBe(200);
    expect(value.match).toMatchObject({
      kind: 'person',
      method: 'imported',
      person: { id: ws.personId, label: 'Nora Lind', accountName: 'Northwind Example', lifecycleStage: 'mql' },
    });
    expect(value.definition).toMatchObject({ version: 1, status: 'active' });
    expect(value.journey).toMatchObject({ lifecycle: { stage: 'mql' }, journey: { stage: 'decision' }, grade: 'A2' });
    expect(value.journey?.firings.map((firing) => firing.triggerId).sort()).toEqual(['pricing', 'rightSize']);
    expect(value.recommendations.map((one) => one.asset.id)).toEqual([ws.assets.decision]);
    expect(value.myFeedback).toBeNull();
  });

  it('knows one Salesforce record by its 15 and its 18 characters', async () => {
    const ws = await newWorkspace(api);
    const salesforce = { crm: 'salesforce', org: null, objectType: 'lead', rawType: 'Lead' } as const;
    const short = { ...salesforce, host: 'acme.lightning.force.com', id: '00Q5g00000ABCDE' };
    await api.call('linkRecord', ws.users.rep, { record: short, personId: ws.personId });
    const { value } = await api.call('getContext', ws.users.rep, {
      record: { ...short, host: 'acme.my.salesforce.com', id: '00Q5g00000ABCDEEA2' },
    });
    expect(value.match).toMatchObject({ kind: 'person', person: { id: ws.personId } });
  });

  it('shows an account with its people, and one of them when asked', async () => {
    const ws = await newWorkspace(api);
    const account = record('account-1', 'account');
    const { value } = await api.call('getContext', ws.users.rep, { record: account });
    expect(value.match).toMatchObject({ kind: 'account', account: { name: 'Northwind Example' }, people: [{ id: ws.personId }] });
    expect(value.journey).toBeNull();
    const looked = await api.call('getContext', ws.users.rep, { record: account, personId: ws.personId });
    expect(looked.value).toMatchObject({ match: { kind: 'person', matchedBy: 'rep of Test company' }, journey: { grade: 'A2' } });
    const again = await api.call('getContext', ws.users.rep, { record: account });
    expect(again.value.match.kind).toBe('account');
  });

  it('says that it does not know a record, and never takes an e-mail that the admin has not allowed', async () => {
    const ws = await newWorkspace(api);
    const { value } = await api.call('getContext', ws.users.rep, { record: record('unknown'), email: 'nora@example.com' });
    expect(value).toMatchObject({ match: { kind: 'none' }, journey: null, recommendations: [] });
  });

  it('matches an e-mail that one person has, and then knows the record without it', async () => {
    const ws = await newWorkspace(api);
    await allowEmail(ws);
    const first = await api.call('getContext', ws.users.rep, { record: record('lead-9'), email: 'NORA@Example.com' });
    expect(first.value.match).toMatchObject({ kind: 'person', method: 'email', person: { id: ws.personId } });
    const second = await api.call('getContext', ws.users.rep, { record: record('lead-9') });
    expect(second.value.match).toMatchObject({ kind: 'person', method: 'learned', person: { id: ws.personId } });
  });

  it('asks which, when two people share the e-mail, and learns nothing from it', async () => {
    const ws = await newWorkspace(api);
    await allowEmail(ws);
    const { value } = await api.call('getContext', ws.users.rep, { record: record('lead-9'), email: 'shared@example.com' });
    expect(value.match).toMatchObject({ kind: 'several', because: 'sameEmail' });
    expect(value.match.kind === 'several' && value.match.candidates.map((one) => one.id).sort()).toEqual([...ws.twinIds].sort());
    const after = await api.call('getContext', ws.users.rep, { record: record('lead-9') });
    expect(after.value.match.kind).toBe('none');
  });

  it('asks which, when two people were imported for the record', async () => {
    const ws = await newWorkspace(api);
    const link = { ...addressOf(record('lead-1')), accountId: null, memberId: null, createdAt: api.clock.now.toISOString() };
    await api.store.inWorkspace(ws.id, (tx) =>
      insertRecordLinks(tx, ws.id, [{ ...link, id: uuidv7(), personId: ws.twinIds[0], method: 'imported' }]),
    );
    const { value } = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(value.match).toMatchObject({ kind: 'several', because: 'sameRecord' });
  });

  it('keeps a rep’s word over the e-mail and the import, forgets on request, and tells who said so', async () => {
    const ws = await newWorkspace(api);
    await allowEmail(ws);
    const chosen = await api.call('linkRecord', ws.users.rep, { record: record('lead-1'), personId: ws.twinIds[1] });
    expect(chosen.value.match).toMatchObject({ kind: 'person', method: 'chosen', matchedBy: 'rep of Test company' });
    const seen = await api.call('getContext', ws.users.manager, { record: record('lead-1'), email: 'nora@example.com' });
    expect(seen.value.match).toMatchObject({ method: 'chosen', person: { id: ws.twinIds[1] } });
    const forgotten = await api.call('linkRecord', ws.users.rep, { record: record('lead-1'), personId: null });
    expect(forgotten.value.match.kind).toBe('none');
    const after = await api.call('getContext', ws.users.rep, { record: record('lead-1'), email: 'nora@example.com' });
    expect(after.value.match.kind).toBe('none');
    const again = await api.call('linkRecord', ws.users.rep, { record: record('lead-1'), personId: ws.personId });
    expect(again.value.match).toMatchObject({ method: 'chosen', person: { id: ws.personId } });
  });

  it('refuses a person who is not there', async () => {
    const ws = await newWorkspace(api);
    const looked = await api.call('getContext', ws.users.rep, { record: record('lead-1'), personId: uuidv7() });
    expect([looked.status, looked.error.code, looked.error.path]).toEqual([404, 'notFound', 'personId']);
    const linked = await api.call('linkRecord', ws.users.rep, { record: record('lead-1'), personId: uuidv7() });
    expect([linked.status, linked.error.code]).toEqual([404, 'notFound']);
  });

  it('shows each member their own standing verdict with marketing’s answer', async () => {
    const ws = await newWorkspace(api);
    const given = verdict('notGood', { personId: ws.personId });
    await api.call('sendEntries', ws.users.rep, { entries: [given] });
    await api.call('replyToFeedback', ws.users.marketer, { id: given.id, text: 'We have mended the form.' });
    const mine = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(mine.value.myFeedback).toMatchObject({ id: given.id, status: 'answered', reply: { text: 'We have mended the form.' } });
    const theirs = await api.call('getContext', ws.users.manager, { record: record('lead-1') });
    expect(theirs.value.myFeedback).toBeNull();
  });

  it('offers no asset again that was put aside for this person, until the rep takes that back', async () => {
    const ws = await newWorkspace(api);
    const aside = {
      ...verdict('good', { personId: ws.personId }),
      body: { kind: 'usage', assetId: ws.assets.decision, action: 'dismiss', reason: 'outdated' } as const,
    };
    await api.call('sendEntries', ws.users.rep, { entries: [aside] });
    const without = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(without.value.recommendations).toEqual([]);
    const undo = { ...verdict('good', { personId: ws.personId }), body: { kind: 'undo', entryId: aside.id } as const };
    await api.call('sendEntries', ws.users.rep, { entries: [undo] });
    const back = await api.call('getContext', ws.users.rep, { record: record('lead-1') });
    expect(back.value.recommendations.map((one) => one.asset.id)).toEqual([ws.assets.decision]);
  });
});
