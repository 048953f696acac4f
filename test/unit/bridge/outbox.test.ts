import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Failure } from '#lib/bridge/http.ts';
import { BATCH_SIZE, createOutbox, type OutboxDeps } from '#lib/bridge/outbox.ts';
import { outboxStore } from '#lib/bridge/outbox-store.ts';
import type { Entry } from '#lib/contract/feedback.ts';
import { entryOf, idOf, recordOf } from './entries.ts';

const OWNER = 'https://leadlight.example.com|w|m';
let databases = 0;

/** How one request fares. `dies…`: the worker is stopped and never hears the answer. */
type Fate = 'ok' | 'requestLost' | 'answerLost' | 'unavailable' | 'garbled' | 'signedOut' | 'halfAnswered' | 'diesBefore' | 'diesAfter';

/** A server that stores each id once, behind a network with a fate for each request. */
function world(fates: Fate[] = []) {
  const stored: Entry[] = [];
  const requests: Entry[][] = [];
  const wakes: (number | null)[] = [];
  const store = outboxStore(`outbox-${databases++}`);
  let now = 1_000_000;
  let owner: string | null = OWNER;
  let sending = 0;
  let mostAtOnce = 0;
  let dies = () => {};

  function commit(entries: Entry[]) {
    return entries.map(({ id, ...rest }) => {
      const known = stored.some((entry) => entry.id === id);
      if (!known) stored.push({ id, ...rest });
      return { id, result: known ? 'duplicate' : 'stored' } as const;
    });
  }

  const send: OutboxDeps['send'] = async (from, entries) => {
    expect(from).toBe(owner);
    requests.push(entries);
    sending += 1;
    mostAtOnce = Math.max(mostAtOnce, sending);
    const fate = fates.shift() ?? 'ok';
    const results = ['requestLost', 'unavailable', 'signedOut', 'diesBefore'].includes(fate) ? [] : commit(entries);
    await Promise.resolve();
    sending -= 1;
    if (fate === 'diesBefore' || fate === 'diesAfter') {
      dies();
      return new Promise(() => {});
    }
    if (fate === 'ok') return { ok: true, value: { results } };
    if (fate === 'halfAnswered') return { ok: true, value: { results: results.slice(0, Math.ceil(results.length / 2)) } };
    return { ok: false, error: failures[fate] };
  };

  function start() {
    const dead = new Promise<void>((resolve) => {
      dies = resolve;
    });
    const outbox = createOutbox({
      store,
      send,
      signedInOwner: async () => owner,
      now: () => now,
      random: () => 0.5,
      wake: async (delay) => void wakes.push(delay),
      onChange: async () => {},
    });
    return { ...outbox, flushOrDie: (options?: { now: boolean }) => Promise.race([outbox.flush(options), dead]) };
  }

  return {
    store,
    stored,
    requests,
    wakes,
    mostAtOnce: () => mostAtOnce,
    start,
    pass: (ms: number) => {
      now += ms;
    },
    signIn: (as: string | null) => {
      owner = as;
    },
  };
}

const failures: Record<'requestLost' | 'answerLost' | 'unavailable' | 'garbled' | 'signedOut', Failure> = {
  requestLost: { code: 'offline', message: '' },
  answerLost: { code: 'timeout', message: '' },
  unavailable: { code: 'unavailable', message: '', retryAfterMs: 1000 },
  garbled: { code: 'garbled', message: '' },
  signedOut: { code: 'signedOut', message: '' },
};

const fates = fc.constantFrom<Fate>(
  'ok',
  'requestLost',
  'answerLost',
  'unavailable',
  'garbled',
  'signedOut',
  'halfAnswered',
  'diesBefore',
  'diesAfter',
);
const steps = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('click' as const), record: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clickAgain' as const), record: fc.nat(50) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('flush' as const, 'flushNow' as const, 'restart' as const, 'wait' as const) }) },
);

describe('the outbox', () => {
  it('brings every acknowledged click to the server exactly once and in order, whatever fails in between', async () => {
    let clicks = 0;
    let requests = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(steps, { maxLength: 60, size: 'max' }),
        fc.array(fates, { maxLength: 40, size: 'max' }),
        async (script, luck) => {
          const w = world([...luck]);
          const acknowledged: Entry[] = [];
          let outbox = w.start();
          for (const step of script) {
            if (step.do === 'click') {
              const entry = entryOf(acknowledged.length, recordOf(step.record));
              expect(await outbox.add([entry], OWNER)).toMatchObject({ ok: true });
              acknowledged.push(entry);
            } else if (step.do === 'clickAgain') {
              const again = acknowledged[step.record % Math.max(1, acknowledged.length)];
              if (again !== undefined) await outbox.add([again], OWNER);
            } else if (step.do === 'wait') w.pass(20_000);
            else if (step.do === 'restart') outbox = w.start();
            else await outbox.flushOrDie({ now: step.do === 'flushNow' });
          }
          luck.length = 0;
          for (let round = 0; round < 60 && (await w.store.waiting()).length > 0; round += 1) {
            w.pass(6 * 60_000);
            outbox = w.start();
            await outbox.flushOrDie();
          }
          expect(w.stored).toEqual(acknowledged);
          expect(w.mostAtOnce()).toBeLessThanOrEqual(1);
          expect(await w.store.waiting()).toEqual([]);
          expect(w.wakes.at(-1) ?? null).toBeNull();
          clicks += acknowledged.length;
          requests += w.requests.length;
          await w.store.close();
        },
      ),
      { numRuns: 60 },
    );
    console.info(`outbox: ${clicks} clicks in ${requests} requests, each stored once`);
  }, 30_000);

  it('keeps a click on disk before it says so, and says so when it cannot', async () => {
    const w = world();
    expect(await w.start().add([entryOf(1)], OWNER)).toEqual({ ok: true, value: { queued: 1 } });
    expect((await w.store.oldest(OWNER, 10)).map((item) => item.entry)).toEqual([entryOf(1)]);
    const full = { ...w.store, add: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    const outbox = createOutbox({
      store: full,
      send: () => Promise.reject(new Error('not called')),
      signedInOwner: async () => OWNER,
      now: () => 0,
      random: () => 0,
      wake: async () => {},
      onChange: async () => {},
    });
    expect(await outbox.add([entryOf(2)], OWNER)).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });

  it('asks to be woken before it acknowledges, so that a click survives a program that ends in the middle of sending', async () => {
    const w = world(['diesBefore']);
    const outbox = w.start();
    await outbox.add([entryOf(1)], OWNER);
    await outbox.flushOrDie();
    expect(w.wakes).toEqual([30_000]);
  });

  it('takes the same click twice as one', async () => {
    const w = world();
    const outbox = w.start();
    await Promise.all([outbox.add([entryOf(1)], OWNER), outbox.add([entryOf(1)], OWNER), outbox.add([entryOf(1)], OWNER)]);
    expect(await w.store.waiting()).toHaveLength(1);
  });

  it('sends few at first, then more, at most a hundred at once, in the order of clicking', async () => {
    const w = world();
    const outbox = w.start();
    for (let n = 0; n < 270; n += 1) await outbox.add([entryOf(n)], OWNER);
    await Promise.all([outbox.flush(), outbox.flush({ now: true }), outbox.flush()]);
    expect(w.mostAtOnce()).toBe(1);
    expect(w.requests.map((batch) => batch.length)).toEqual([20, 40, 80, BATCH_SIZE, 30]);
    expect(w.stored.map(({ id }) => id)).toEqual(Array.from({ length: 270 }, (_, n) => idOf(n)));
  });

  it('sends fewer after a request without an answer', async () => {
    const w = world(['answerLost', 'requestLost']);
    const outbox = w.start();
    for (let n = 0; n < 30; n += 1) await outbox.add([entryOf(n)], OWNER);
    for (let n = 0; n < 3; n += 1) await outbox.flush({ now: true });
    expect(w.requests.map((batch) => batch.length)).toEqual([20, 10, 5, 10, 15]);
    expect(w.stored).toHaveLength(30);
  });

  it('never sends one member’s clicks under another’s name', async () => {
    const w = world();
    const outbox = w.start();
    await outbox.add([entryOf(1)], OWNER);
    w.signIn('https://leadlight.example.com|w|other');
    await outbox.add([entryOf(2)], 'https://leadlight.example.com|w|other');
    await outbox.flush({ now: true });
    expect(w.stored).toEqual([entryOf(2)]);
    expect([await w.store.count('https://leadlight.example.com|w|other'), await w.store.count(OWNER)]).toEqual([0, 1]);
    w.signIn(OWNER);
    await outbox.flush({ now: true });
    expect(w.stored).toEqual([entryOf(2), entryOf(1)]);
  });

  it('waits longer after each failure, keeps that over a restart, and tries at once when there is a reason', async () => {
    const w = world(['requestLost', 'requestLost', 'requestLost']);
    await w.start().add([entryOf(1)], OWNER);
    await w.start().flush();
    w.pass(1_500);
    await w.start().flush();
    w.pass(2_999);
    await w.start().flush();
    expect(w.wakes).toEqual([30_000, 1_500, 3_000, 1]);
    expect(w.requests).toHaveLength(2);
    await w.start().flush({ now: true });
    expect(w.requests).toHaveLength(3);
  });

  it('leaves a server alone for as long as it asks, also when there is a reason to try', async () => {
    const w = world(['unavailable']);
    const outbox = w.start();
    await outbox.add([entryOf(1)], OWNER);
    await outbox.flush({ now: true });
    await outbox.flush({ now: true });
    expect(w.requests).toHaveLength(1);
    w.pass(2_000);
    await outbox.flush();
    expect(w.stored).toHaveLength(1);
  });

  it('does not wait for a time that a turned-back clock has put far away', async () => {
    const w = world(['requestLost']);
    const outbox = w.start();
    await outbox.add([entryOf(1)], OWNER);
    await outbox.flush();
    w.pass(-365 * 86_400_000);
    await outbox.flush();
    expect(w.stored).toHaveLength(1);
  });

  it('puts aside the one click that the server will not take, with its words, and sends the others', async () => {
    const w = world();
    const outbox = createOutbox({
      store: w.store,
      send: async (_, entries) => {
        if (entries.some((entry) => entry.id === idOf(7))) return { ok: false, error: { code: 'badRequest', message: 'No such trigger.' } };
        w.stored.push(...entries);
        return {
          ok: true,
          value: { results: entries.map(({ id }) => ({ id, result: id === idOf(3) ? 'refused' : 'stored', message: 'Too old.' })) },
        };
      },
      signedInOwner: async () => OWNER,
      now: () => 0,
      random: () => 0,
      wake: async () => {},
      onChange: async () => {},
    });
    for (let n = 0; n < 12; n += 1) await outbox.add([entryOf(n)], OWNER);
    await outbox.flush();
    expect(w.stored.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 9, 10, 11].map(idOf));
    const refused = await w.store.refused(OWNER);
    expect(refused.map(({ id, message }) => [id, message])).toEqual([
      [idOf(3), 'Too old.'],
      [idOf(7), 'No such trigger.'],
    ]);
    await w.store.dismiss(idOf(3));
    expect(await w.store.refused(OWNER)).toHaveLength(1);
  });

  it('puts aside a click that a fault has spoiled, and sends the others', async () => {
    const w = world();
    const spoiled = { ...entryOf(1), at: 'yesterday' };
    await w.store.add([spoiled], OWNER);
    await w.store.add([entryOf(2)], OWNER);
    await w.start().flush();
    expect(w.stored).toEqual([entryOf(2)]);
    expect(await w.store.refused(OWNER)).toHaveLength(1);
  });
});
