import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONTEXTS_KEPT, createContextCache } from '#lib/bridge/background/context-cache.ts';
import { CALM_MS, createContexts, FRESH_MS, READY_MS, STORM_MS } from '#lib/bridge/background/contexts.ts';
import type { Failure } from '#lib/bridge/http.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { Result } from '#lib/contract/errors.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { contextOf, recordOf } from './entries.ts';
import { memoryStore } from './sign-in-server.ts';

type Pending = { owner: string; record: RecordRef; answer: (result?: Result<RecordContext, Failure>) => Promise<void> };

/** Contexts over a server whose answers come when the test lets them. */
function desk(store = memoryStore()) {
  const pending: Pending[] = [];
  const timers: (() => void)[] = [];
  let now = 1_000_000;
  let owner: string | null = 'ada';
  const contexts = createContexts({
    cache: createContextCache(store),
    fetchContext: (from, { record }) =>
      new Promise((resolve) =>
        pending.push({
          owner: from,
          record,
          answer: async (result = { ok: true, value: contextOf(record, new Date(now).toISOString()) }) => {
            resolve(result);
            await settled();
          },
        }),
      ),
    owner: async () => owner,
    now: () => now,
    wait: () => new Promise((resolve) => timers.push(resolve)),
  });
  return {
    contexts,
    store,
    pending,
    pass: async (ms: number) => {
      now += ms;
      if (ms >= STORM_MS) for (const fire of timers.splice(0)) fire();
      await settled();
    },
    signIn: (as: string | null) => {
      owner = as;
    },
  };
}

/** Lets everything that can go on go on. */
async function settled() {
  await new Promise((done) => setImmediate(done));
}

function want(n: number) {
  return { record: recordOf(n), email: null, personId: null };
}

describe('contexts', () => {
  it('fetches a record once for the watcher and the panel together', async () => {
    const d = desk();
    void d.contexts.seen('1', want(1));
    const asked = d.contexts.get('1', want(1), false);
    const fresh = d.contexts.get('1', want(1), true);
    await settled();
    expect(d.pending).toHaveLength(1);
    await d.pending[0]?.answer();
    expect(await asked).toMatchObject({ ok: true, value: { cached: false } });
    expect(await fresh).toMatchObject({ ok: true });
    expect(await d.contexts.get('1', want(1), false)).toMatchObject({ value: { cached: false } });
    await d.pass(FRESH_MS);
    expect(await d.contexts.get('1', want(1), false)).toMatchObject({ value: { cached: true } });
  });

  it('asks what is new of a known record once the CRM has had a moment, and never of one that was left by then', async () => {
    const d = desk();
    for (const n of [1, 2]) void d.contexts.prepare(want(n).record);
    await settled();
    for (const request of d.pending.splice(0)) await request.answer();
    await d.pass(FRESH_MS);
    void d.contexts.seen('1', want(1));
    await settled();
    expect(d.pending).toHaveLength(0);
    await d.pass(20);
    void d.contexts.seen('1', want(2));
    await settled();
    for (const wait of [CALM_MS, STORM_MS]) await d.pass(wait);
    expect(d.pending.map(({ record }) => record.id)).toEqual(['r2']);
  });

  it('shows what it last knew of a record while the server is out of reach, also when the e-mail has been read since', async () => {
    const d = desk();
    const offline = { ok: false, error: { code: 'offline', message: '' } } as const;
    const ask = async (wanted: Parameters<typeof d.contexts.get>[1], fresh: boolean, result?: Result<RecordContext, Failure>) => {
      const asked = d.contexts.get(null, wanted, fresh);
      await settled();
      await d.pending.pop()?.answer(result);
      return asked;
    };
    await ask(want(1), false);
    const withEmail = { ...want(1), email: 'dana@example.com' };
    expect(await ask(withEmail, false, offline)).toMatchObject({ ok: true, value: { cached: true, context: { record: recordOf(1) } } });
    expect(await ask(withEmail, true, offline)).toEqual(offline);
    expect(await ask({ ...withEmail, personId: 'another' }, false, offline)).toEqual(offline);
    expect(await ask({ ...withEmail, record: recordOf(2) }, false, offline)).toEqual(offline);
    expect(await ask(withEmail, false, { ok: false, error: { code: 'forbidden', message: '' } })).toMatchObject({ ok: false });
    d.signIn('ben');
    expect(await ask(withEmail, false, offline)).toEqual(offline);
  });

  it('fetches the first and the last record of a storm, and nothing in between', async () => {
    const d = desk();
    const answers = [];
    for (let n = 1; n <= 11; n += 1) {
      void d.contexts.seen('1', want(n));
      await d.pass(20);
      answers.push(d.contexts.get('1', want(n), false));
    }
    await d.pass(STORM_MS);
    expect(d.pending.map(({ record }) => record.id)).toEqual(['r1', 'r11']);
    for (const request of d.pending) await request.answer();
    const results = await Promise.all(answers);
    expect(results.map((result) => result.ok)).toEqual([true, ...Array(9).fill(false), true]);
  });

  it('never answers one record with another’s data, in whatever order the answers come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 12 }),
        fc.infiniteStream(fc.nat()),
        async (visits, order) => {
          const d = desk();
          const asked: [number, ReturnType<typeof d.contexts.get>][] = [];
          for (const n of visits) {
            void d.contexts.seen('1', want(n));
            asked.push([n, d.contexts.get('1', want(n), false)]);
            await d.pass(5);
          }
          await d.pass(STORM_MS);
          while (d.pending.length > 0) {
            const at = (order.next().value ?? 0) % d.pending.length;
            await d.pending.splice(at, 1)[0]?.answer();
          }
          for (const [n, answer] of asked) {
            const result = await answer;
            if (result.ok) expect(result.value.context.record).toEqual(recordOf(n));
          }
          const last = await d.contexts.get('1', want(visits.at(-1) ?? 1), false);
          expect(last).toMatchObject({ ok: true, value: { context: { record: recordOf(visits.at(-1) ?? 1) } } });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('refuses an answer about another record', async () => {
    const d = desk();
    const asked = d.contexts.get(null, want(1), false);
    await settled();
    await d.pending[0]?.answer({ ok: true, value: contextOf(recordOf(2)) });
    expect(await asked).toMatchObject({ ok: false, error: { code: 'garbled' } });
  });

  it('drops what comes back after the member has gone, and shows nothing of them to the next', async () => {
    const d = desk();
    const asked = d.contexts.get(null, want(1), false);
    await settled();
    await d.contexts.clear();
    d.signIn('ben');
    await d.pending[0]?.answer();
    expect(await asked).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    expect(JSON.stringify(d.store.values)).not.toContain(recordKey(recordOf(1)));
    void d.contexts.get(null, want(1), false);
    await settled();
    expect(d.pending[1]).toMatchObject({ owner: 'ben' });
  });

  it('paints at once after the worker was stopped', async () => {
    const before = desk();
    const asked = before.contexts.get(null, want(1), false);
    await settled();
    await before.pending[0]?.answer();
    await asked;
    const after = desk(before.store);
    await after.pass(FRESH_MS * 2);
    expect(await after.contexts.get(null, want(1), false)).toMatchObject({ ok: true, value: { cached: true } });
    expect(after.pending).toHaveLength(0);
  });

  it('counts a context as old once a click on its record was stored, also one that was on its way', async () => {
    const d = desk();
    const asked = d.contexts.get(null, want(1), false);
    await settled();
    await d.pass(1);
    d.contexts.outdate(recordOf(1));
    await d.pending[0]?.answer();
    await asked;
    expect(await d.contexts.get(null, want(1), false)).toMatchObject({ value: { cached: true } });
    await d.pass(1);
    void d.contexts.get(null, want(1), true);
    await settled();
    await d.pending[1]?.answer();
    expect(await d.contexts.get(null, want(1), false)).toMatchObject({ value: { cached: false } });
  });

  it('keeps a corrected match at once, and forgets what stood there', async () => {
    const d = desk();
    const asked = d.contexts.get(null, { ...want(1), email: 'dana@example.com' }, false);
    await settled();
    await d.pending[0]?.answer();
    await asked;
    await d.contexts.put('ada', contextOf(recordOf(1), '2027-01-01T00:00:00.000Z'));
    expect(await d.contexts.get(null, want(1), false)).toMatchObject({ value: { context: { asOf: '2027-01-01T00:00:00.000Z' } } });
    void d.contexts.get(null, { ...want(1), email: 'dana@example.com' }, false);
    await settled();
    expect(d.pending).toHaveLength(2);
  });

  it('keeps a bounded number, the ones used last', async () => {
    const store = memoryStore();
    const cache = createContextCache(store);
    for (let n = 0; n < CONTEXTS_KEPT + 15; n += 1) await cache.put(`k${n}`, { askedAt: n, context: contextOf(recordOf(n)) });
    expect(Object.keys(store.values).filter((key) => key.startsWith('context:'))).toHaveLength(CONTEXTS_KEPT);
    expect(await cache.get('k3')).toBeNull();
    expect(await cache.get(`k${CONTEXTS_KEPT + 14}`)).not.toBeNull();
  });

  it('goes on without a store that is full', async () => {
    const store = { ...memoryStore(), set: () => Promise.reject(new Error('QUOTA_BYTES exceeded')) };
    const cache = createContextCache(store);
    await cache.put('k', { askedAt: 1, context: contextOf(recordOf(1)) });
    expect(await cache.get('k')).not.toBeNull();
  });
});

describe('a record that somebody may open next', () => {
  it('is there when it is opened, by the member it was fetched for alone', async () => {
    const { contexts, pending, signIn } = desk();
    const fetching = contexts.prepare(recordOf(1));
    await settled();
    await pending[0]?.answer();
    expect(await fetching).toBe(true);
    expect(await contexts.get('tab', want(1), false)).toMatchObject({ ok: true, value: { cached: false } });
    expect(pending).toHaveLength(1);

    signIn('ben');
    void contexts.get('tab', want(1), false);
    await settled();
    expect(pending.map(({ owner }) => owner)).toEqual(['ada', 'ben']);
  });

  it('is fetched once, also where it is opened while it is on its way', async () => {
    const { contexts, pending } = desk();
    void contexts.prepare(recordOf(1));
    await settled();
    const opened = contexts.get('tab', want(1), false);
    await settled();
    await pending[0]?.answer();
    expect(await opened).toMatchObject({ ok: true });
    expect(pending).toHaveLength(1);
  });

  it('is not fetched again while it is good enough, nor for nobody', async () => {
    const { contexts, pending, pass, signIn } = desk();
    void contexts.prepare(recordOf(1));
    await settled();
    await pending[0]?.answer();
    await pass(READY_MS - 1);
    expect(await contexts.prepare(recordOf(1))).toBe(false);
    signIn(null);
    expect(await contexts.prepare(recordOf(2))).toBe(false);
    expect(pending).toHaveLength(1);
  });

  it('is forgotten when its member leaves while it is on its way', async () => {
    const { contexts, pending, store } = desk();
    void contexts.prepare(recordOf(1));
    await settled();
    await contexts.clear();
    await pending[0]?.answer();
    expect(Object.keys(store.values).filter((key) => key.startsWith('context:'))).toEqual([]);
  });
});
