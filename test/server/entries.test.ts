import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '#lib/contract/feedback.ts';
import { secondApi, type TestApi, testApi } from '#test/helpers/api.ts';
import { asOwner } from '#test/helpers/server.ts';
import { entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

describe('entries', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi();
  });
  afterAll(() => api.close());

  const send = async (ws: TestWorkspace, entries: Entry[], role: 'rep' | 'manager' = 'rep') => {
    const { value } = await api.call('sendEntries', ws.users[role], { entries });
    return value.results.map(({ result }) => result);
  };
  const feedback = async (ws: TestWorkspace) => (await api.call('listFeedback', ws.users.marketer, {})).value.items;
  const stored = (ws: TestWorkspace, table: string) =>
    asOwner(api.store.connection, `SELECT * FROM ${table} WHERE workspace_id = $1 ORDER BY received_at, place`, [ws.id]);

  it('keeps a verdict with the record, the person, the firings and the version that it speaks of', async () => {
    const ws = await newWorkspace(api);
    const given = verdict('notGood', { personId: ws.personId });
    const reason = entry({ kind: 'reason', verdictEntryId: given.id, reason: 'badTiming', text: 'Next year' });
    expect(await send(ws, [given, reason])).toEqual(['stored', 'stored']);
    expect(await feedback(ws)).toEqual([
      {
        id: given.id,
        at: given.at,
        receivedAt: expect.any(String),
        origin: 'rep',
        repName: 'rep of Test company',
        record: record('lead-1'),
        personId: ws.personId,
        personLabel: 'Nora Lind',
        accountName: 'Northwind Example',
        verdict: 'notGood',
        reason: 'badTiming',
        text: 'Next year',
        definitionVersion: 1,
        triggers: [{ id: 'pricing', name: 'Looked at prices twice' }],
        status: 'sent',
        changedIn: null,
        reply: null,
      },
    ]);
    const [link] = await asOwner(
      api.store.connection,
      `SELECT f.fired_at, f.evidence FROM feedback_triggers t JOIN trigger_firings f USING (workspace_id, firing_id) WHERE t.feedback_id = $1`,
      [given.id],
    );
    expect(JSON.stringify(link)).toContain('Pricing Viewed');
  });

  it('stores an entry once, however often and in whatever company it comes', async () => {
    const ws = await newWorkspace(api);
    const [a, b, c] = [verdict('good'), verdict('notSure', { record: record('lead-2') }), verdict('good', { record: record('lead-3') })];
    expect(await send(ws, [a, b])).toEqual(['stored', 'stored']);
    expect(await send(ws, [b, c, a, c])).toEqual(['duplicate', 'stored', 'duplicate', 'duplicate']);
    expect((await stored(ws, 'entries')).map((row) => row['entry_id'])).toEqual([a.id, b.id, c.id]);
    expect(await feedback(ws)).toHaveLength(3);
  });

  it('stores one of fifty parallel sends of the same entry, over five servers', async () => {
    const ws = await newWorkspace(api);
    const others = Array.from({ length: 4 }, () => secondApi(api));
    const given = verdict('good', { personId: ws.personId });
    const servers = Array.from({ length: 50 }, (_, index) => [api, ...others][index % 5] ?? api);
    const answers = await Promise.all(servers.map((server) => server.call('sendEntries', ws.users.rep, { entries: [given] })));
    const count = (result: string) => answers.filter(({ value }) => value.results[0]?.result === result).length;
    expect([count('stored'), count('duplicate'), count('refused')]).toEqual([1, 49, 0]);
    expect(await stored(ws, 'entries')).toHaveLength(1);
    await Promise.all(others.map((other) => other.close()));
  });

  it('refuses the same id with another body, and from another member', async () => {
    const ws = await newWorkspace(api);
    const given = verdict('good');
    await send(ws, [given]);
    const changed = await api.call('sendEntries', ws.users.rep, {
      entries: [{ ...given, body: { ...given.body, verdict: 'notGood' } as Entry['body'] }],
    });
    expect(changed.value.results).toEqual([
      { id: given.id, result: 'refused', message: 'Another click was stored under this id before. Click again.' },
    ]);
    expect(await send(ws, [given], 'manager')).toEqual(['refused']);
    expect((await feedback(ws)).map((item) => item.verdict)).toEqual(['good']);
  });

  it('takes the same id in two workspaces for two entries', async () => {
    const [one, two] = [await newWorkspace(api), await newWorkspace(api)];
    const given = verdict('good');
    expect(await send(one, [given])).toEqual(['stored']);
    expect(await send(two, [{ ...given, body: { ...given.body, verdict: 'notGood' } as Entry['body'] }])).toEqual(['stored']);
    expect((await feedback(one))[0]?.verdict).toBe('good');
    expect((await feedback(two))[0]?.verdict).toBe('notGood');
  });

  it('lets no bad entry stop the others', async () => {
    const ws = await newWorkspace(api);
    const good = [verdict('good'), verdict('good', { record: record('lead-2') })] as const;
    const bad = {
      stranger: verdict('good', { personId: uuidv7() }),
      noAsset: entry({ kind: 'usage', assetId: uuidv7(), action: 'open' }),
      unreadable: JSON.parse(JSON.stringify({ ...verdict('good'), body: { kind: 'verdict', verdict: 'great' } })),
      hostile: entry({ kind: 'reason', verdictEntryId: good[0].id, reason: 'other', text: 'half \uD800 a letter' }),
      ancient: verdict('good', { at: '0000-01-01T00:00:00Z', record: record('lead-3') }),
      absurdVersion: entry(
        { kind: 'verdict', verdict: 'good', definitionVersion: 1e300, triggerIds: ['nothing'] },
        { record: record('lead-4') },
      ),
    };
    const { value } = await api.call('sendEntries', ws.users.rep, { entries: [good[0], ...Object.values(bad), good[1]] });
    expect(value.results.map(({ result }) => result)).toEqual([
      'stored',
      'refused',
      'refused',
      'refused',
      'refused',
      'stored',
      'stored',
      'stored',
    ]);
    expect(value.results.filter(({ result }) => result === 'refused').map(({ message }) => message)).toEqual([
      'There is no such person in this workspace. Open the record again.',
      'There is no such asset in this workspace. Open the record again.',
      '“body.verdict” must be one of good, notGood, notSure.',
      expect.stringContaining('lone surrogate'),
    ]);
  });

  it('withdraws a verdict by a later one and by undo, and keeps the clicks', async () => {
    const ws = await newWorkspace(api);
    const first = verdict('good', { at: '2026-01-01T10:00:00.000Z' });
    const second = verdict('notGood', { at: '2026-01-01T11:00:00.000Z' });
    const undo = entry({ kind: 'undo', entryId: second.id });
    await send(ws, [first, second, undo]);
    expect((await feedback(ws)).map(({ id, status }) => [id, status])).toEqual([
      [second.id, 'withdrawn'],
      [first.id, 'withdrawn'],
    ]);
    expect(await stored(ws, 'entries')).toHaveLength(3);
  });

  it('lets nobody take back or explain the click of another', async () => {
    const ws = await newWorkspace(api);
    const given = verdict('good');
    await send(ws, [given]);
    const theirs = [entry({ kind: 'undo', entryId: given.id }), entry({ kind: 'reason', verdictEntryId: given.id, reason: 'spam' })];
    expect(await send(ws, theirs, 'manager')).toEqual(['refused', 'refused']);
    expect(await feedback(ws)).toMatchObject([{ status: 'sent', reason: null }]);
  });

  it('gives an undo of an undo, and a reason for no verdict, a clear no', async () => {
    const ws = await newWorkspace(api);
    const given = verdict('good');
    const undo = entry({ kind: 'undo', entryId: given.id });
    const seen = entry({ kind: 'usage', assetId: ws.assets.decision, action: 'open' });
    await send(ws, [given, undo, seen]);
    const { value } = await api.call('sendEntries', ws.users.rep, {
      entries: [entry({ kind: 'undo', entryId: undo.id }), entry({ kind: 'reason', verdictEntryId: seen.id, reason: 'spam' })],
    });
    expect(value.results.map(({ message }) => message)).toEqual([
      'An undo cannot be undone. Give the verdict again instead.',
      'A reason can be given for a verdict only.',
    ]);
  });

  it('does not believe a browser clock that is ahead, and keeps what it sent', async () => {
    const ws = await newWorkspace(api);
    const given = verdict('good', { at: '2099-01-01T00:00:00Z' });
    await send(ws, [given]);
    expect((await feedback(ws))[0]?.at).toBe(api.clock.now.toISOString());
    expect((await stored(ws, 'entries'))[0]).toMatchObject({ payload: { at: '2099-01-01T00:00:00Z' } });
  });

  it('knows an id in capital letters for the same id', async () => {
    const ws = await newWorkspace(api);
    const given = verdict('good', { personId: ws.personId.toUpperCase() });
    expect(await send(ws, [given, { ...given, id: given.id.toUpperCase() }])).toEqual(['stored', 'duplicate']);
  });

  it('asks for entries, a readable id in each, and not too many', async () => {
    const ws = await newWorkspace(api);
    const none = await api.call('sendEntries', ws.users.rep, { entries: [] });
    const many = await api.call('sendEntries', ws.users.rep, { entries: Array.from({ length: 101 }, () => verdict('good')) });
    const nameless = await api.call('sendEntries', ws.users.rep, { entries: [verdict('good'), verdict('good', { id: 'mine' })] });
    expect([none.status, many.status, nameless.status]).toEqual([400, 400, 400]);
    expect(nameless.error.path).toBe('entries.1.id');
    expect(await stored(ws, 'entries')).toEqual([]);
  });
});
