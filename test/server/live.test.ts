import { uuidv7 } from 'uuidv7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveEvent } from '#lib/contract/live.ts';
import { appendLiveEvents, listLiveEvents } from '#server/store/live-events.ts';
import { bearer, secondApi, type TestApi, testApi } from '#test/helpers/api.ts';
import { readEvents } from '#test/helpers/event-stream.ts';
import { entry, newWorkspace, record, type TestWorkspace, verdict } from '#test/helpers/workspace.ts';

describe('the live stream', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await testApi({ livePollMs: 100, liveBeatMs: 100 });
  });
  afterAll(() => api.close());

  async function open(userId: string, lastEventId?: string) {
    const headers = { authorization: bearer(userId), ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) };
    const response = await api.fetch('/api/v1/live', { headers });
    return { response, ...readEvents(response) };
  }
  const say = (ws: TestWorkspace, id: string) =>
    api.call('sendEntries', ws.users.rep, { entries: [verdict('good', { record: record(id) })] });
  const recordOf = (message: { data: LiveEvent | null } | null) =>
    message?.data?.body.kind === 'feedback' ? message.data.body.item.record.id : null;

  it('tells of verdicts, answers and use as they happen, in the contract’s shape', async () => {
    const ws = await newWorkspace(api);
    const stream = await open(ws.users.marketer);
    expect(stream.response.headers.get('content-type')).toBe('text/event-stream');
    const given = verdict('notGood');
    await api.call('sendEntries', ws.users.rep, {
      entries: [given, entry({ kind: 'usage', assetId: ws.assets.decision, action: 'open' })],
    });
    await api.call('replyToFeedback', ws.users.marketer, { id: given.id, text: 'Thanks' });
    const messages = [await stream.next(), await stream.next(), await stream.next()];
    expect(messages.map((message) => message?.data?.body)).toMatchObject([
      { kind: 'feedback', item: { id: given.id, verdict: 'notGood' } },
      { kind: 'usage', assetId: ws.assets.decision },
      { kind: 'reply', feedbackId: given.id, reply: { text: 'Thanks' } },
    ]);
    for (const message of messages) {
      expect(LiveEvent.safeParse(message?.data).success).toBe(true);
      expect(message?.id).toBe(message?.data?.id);
    }
    await stream.stop();
  });

  it('resumes after the last message that came through, and misses none', async () => {
    const ws = await newWorkspace(api);
    const first = await open(ws.users.marketer);
    await say(ws, 'a');
    const seen = await first.next();
    await first.stop();
    await say(ws, 'b');
    await say(ws, 'c');
    const second = await open(ws.users.marketer, seen?.id ?? '');
    await say(ws, 'd');
    expect([recordOf(await second.next()), recordOf(await second.next()), recordOf(await second.next())]).toEqual(['b', 'c', 'd']);
    await second.stop();
  });

  it('says “reset” where it cannot resume, then goes on', async () => {
    const ws = await newWorkspace(api);
    const stream = await open(ws.users.marketer, uuidv7());
    expect((await stream.next())?.event).toBe('reset');
    await say(ws, 'a');
    expect(recordOf(await stream.next())).toBe('a');
    await stream.stop();
  });

  it('finds by itself what another server stored', async () => {
    const ws = await newWorkspace(api);
    const stream = await open(ws.users.marketer);
    const other = secondApi(api);
    await other.call('sendEntries', ws.users.rep, { entries: [verdict('good', { record: record('elsewhere') })] });
    expect(recordOf(await stream.next())).toBe('elsewhere');
    await other.close();
    await stream.stop();
  });

  it('gives every reader all of a flood, in one order', async () => {
    const ws = await newWorkspace(api);
    const readers = await Promise.all(Array.from({ length: 5 }, () => open(ws.users.marketer)));
    const batches = Array.from({ length: 24 }, (_, batch) =>
      Array.from({ length: 5 }, (_, index) => verdict('good', { record: record(`flood-${batch}-${index}`) })),
    );
    const count = batches.flat().length;
    const roles = ['rep', 'marketer', 'manager', 'admin'] as const;
    await Promise.all(batches.map((entries, index) => api.call('sendEntries', ws.users[roles[index % 4] ?? 'rep'], { entries })));
    const seen = await Promise.all(
      readers.map(async (reader) => {
        const ids: (string | null)[] = [];
        while (ids.length < count) ids.push(recordOf(await reader.next()));
        await reader.stop();
        return ids;
      }),
    );
    expect(new Set(seen[0]).size).toBe(count);
    for (const ids of seen) expect(ids).toEqual(seen[0]);
  });

  it('gives out positions that become visible in order, so that a reader misses nothing', async () => {
    const ws = await newWorkspace(api);
    const event = () => ({ id: uuidv7(), at: api.clock.now.toISOString(), body: { kind: 'imported', importId: uuidv7() } as const });
    const slow = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    const first = api.store.inWorkspace(ws.id, async (tx) => {
      await appendLiveEvents(tx, ws.id, [event()]);
      started.resolve();
      await slow.promise;
    });
    await started.promise;
    const second = api.store.inWorkspace(ws.id, (tx) => appendLiveEvents(tx, ws.id, [event(), event()]));
    const read = () => api.store.inWorkspace(ws.id, async (tx) => (await listLiveEvents(tx, ws.id, 0, 10)).map(({ position }) => position));
    expect(await read()).toEqual([]);
    slow.resolve();
    await Promise.all([first, second]);
    expect(await read()).toEqual([1, 2, 3]);
  });

  it('ends for a member who was removed, and does not begin again', async () => {
    const ws = await newWorkspace(api);
    const stream = await open(ws.users.rep);
    await api.call('changeMember', ws.users.admin, { id: ws.members.rep, active: false });
    expect(await stream.next()).toBeNull();
    expect((await open(ws.users.rep)).response.status).toBe(403);
  });

  it('ends when the token no longer holds', async () => {
    const ws = await newWorkspace(api);
    const stream = await open(ws.users.rep);
    api.expired.add(ws.users.rep);
    expect(await stream.next()).toBeNull();
  });

  it('lets one member keep thirty streams, and open another when one is closed', async () => {
    const ws = await newWorkspace(api);
    const streams = await Promise.all(Array.from({ length: 30 }, () => open(ws.users.rep)));
    expect((await open(ws.users.rep)).response.status).toBe(429);
    const colleague = await open(ws.users.manager);
    expect(colleague.response.status).toBe(200);
    await streams[0]?.stop();
    const another = await open(ws.users.rep);
    expect(another.response.status).toBe(200);
    await Promise.all([...streams, colleague, another].map((stream) => stream.stop()));
  });

  it('keeps the last ten thousand messages to resume from', async () => {
    const ws = await newWorkspace(api);
    const events = Array.from({ length: 10_600 }, () => ({
      id: uuidv7(),
      at: api.clock.now.toISOString(),
      body: { kind: 'imported', importId: ws.id } as const,
    }));
    await api.store.inWorkspace(ws.id, async (tx) => {
      await appendLiveEvents(tx, ws.id, events.slice(0, 300));
      await appendLiveEvents(tx, ws.id, events.slice(300));
    });
    const [first] = await api.store.inWorkspace(ws.id, (tx) => listLiveEvents(tx, ws.id, 0, 1));
    expect([first?.position, first?.event.id]).toEqual([601, events[600]?.id]);
  });

  it('is closed to everyone without a token', async () => {
    const response = await api.fetch('/api/v1/live');
    expect([response.status, (await response.json()).code]).toEqual([401, 'unauthenticated']);
  });

  it('ends when the server stops, and refuses newcomers until it is gone', async () => {
    const stopping = await testApi();
    const ws = await newWorkspace(stopping);
    const headers = { authorization: bearer(ws.users.rep) };
    const stream = readEvents(await stopping.fetch('/api/v1/live', { headers }));
    stopping.stop();
    expect(await stream.next()).toBeNull();
    expect((await stopping.fetch('/api/v1/live', { headers })).status).toBe(503);
    await stopping.close();
  });
});
