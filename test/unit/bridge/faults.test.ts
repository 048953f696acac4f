import { afterEach, describe, expect, it, vi } from 'vitest';
import { entryOf } from './entries.ts';
import { office, page, seen, watcher } from './office.ts';

const refuse = async () => {
  throw new DOMException('No space.', 'QuotaExceededError');
};
const verdict = { kind: 'verdict', definitionVersion: 1, triggerIds: [] } as const;
const look = { seen: seen(1), personId: null, fresh: false };

afterEach(() => {
  vi.restoreAllMocks();
});

/** What the disk of this browser may do to us, whole backgrounds over it. */
describe('a disk that does not do what it should', () => {
  it('full: an answer that cannot be kept is not said to be, and all else goes on', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    vi.spyOn(o.store, 'add').mockImplementation(refuse);
    expect(await o.ask('addEntries', { entries: [entryOf(1)] })).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(await o.state()).toMatchObject({ queued: 0 });
    expect(await o.ask('getContext', look)).toMatchObject({ ok: true });
    vi.mocked(o.store.add).mockRestore();
    expect(await o.ask('addEntries', { entries: [entryOf(1)] })).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(o.stored).toHaveLength(1));
  });

  it('full where settings and contexts lie: records are shown, placements are not kept, and no page hears of an error', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    vi.spyOn(o.api.storage.local, 'set').mockImplementation(refuse);
    vi.spyOn(o.api.storage.session, 'set').mockImplementation(refuse);
    expect(await o.ask('recordSeen', { seen: seen(1) }, watcher)).toMatchObject({ ok: true, value: { enabled: true } });
    expect(await o.ask('getContext', look)).toMatchObject({ ok: true });
    const placement = { mode: 'floating', width: 360, height: null, right: 12, top: 12, tab: 0.5 };
    expect(await o.ask('rememberPlacement', { placement }, watcher)).toMatchObject({ ok: false });
    expect(await o.ask('addEntries', { entries: [entryOf(1)] })).toMatchObject({ ok: true });
  });

  it('with an outbox of a newer version: says that nothing is kept, and shows records all the same', async () => {
    const o = office();
    for (const name of ['add', 'oldest', 'waiting', 'refused', 'count', 'readRetry', 'writeRetry'] as const)
      vi.spyOn(o.store, name).mockRejectedValue(new DOMException('A higher version is there.', 'VersionError'));
    await o.start();
    await o.ask('signIn');
    expect(await o.ask('getState')).toMatchObject({ ok: true, value: { session: { status: 'signedIn' } } });
    expect(await o.ask('addEntries', { entries: [entryOf(1)] })).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    await o.ask('getContext', look);
    expect(await o.ask('getContext', look)).toMatchObject({ ok: true });
  });

  it('with damaged values: starts as new, and sets what it found aside', async () => {
    const o = office();
    await o.api.storage.local.set({ settings: '{"version":3,', session: 7, contextIndex: 'x' });
    await o.api.storage.session.set({ backgroundState: [], contextIndex: 12, accessToken: 'x' });
    await o.start();
    expect(await o.ask('getState')).toMatchObject({ ok: true, value: { session: { status: 'signedOut' } } });
    await o.ask('signIn');
    expect(await o.ask('getContext', look)).toMatchObject({ ok: true });
  });
});

/** Of a clock that goes wrong, a time zone that changes and a lid that was shut for a night, the background hears nothing. */
describe('a clock that jumps', () => {
  it.each([
    ['a day ahead', 86_400_000],
    ['a day back', -86_400_000],
    ['a night, with the token long run out', 8 * 3_600_000],
  ])('%s: still signed in, records are shown, clicks go out', async (_, by) => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('getContext', look);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + by);
    expect(await o.ask('getContext', { ...look, fresh: true })).toMatchObject({ ok: true, value: { context: { record: seen(1).record } } });
    expect(await o.ask('getContext', { ...look, seen: seen(2) })).toMatchObject({ ok: true });
    await o.ask('addEntries', { entries: [entryOf(1)] });
    await vi.waitFor(() => expect(o.stored).toEqual([{ by: 'ada', entry: entryOf(1) }]));
    expect(await o.state()).toMatchObject({ session: { status: 'signedIn' }, reachable: true, queued: 0 });
    expect(o.auth.counts).toMatchObject({ windows: 1 });
  });
});

it('opposite answers from two tabs in the same moment: both are kept, in one order, and both tabs are shown the one that stands', async () => {
  const o = office();
  await o.start();
  await o.ask('signIn');
  await o.ask('getContext', look);
  o.down(true);
  const answers = [entryOf(1), { ...entryOf(2), body: { ...verdict, verdict: 'notGood' } }];
  await Promise.all(answers.map((entry, at) => o.ask('addEntries', { entries: [entry] }, { ...page, tab: { id: 7 + at } })));
  const shown = await Promise.all([7, 8].map((id) => o.ask('getContext', look, { ...page, tab: { id } })));
  o.down(false);
  await o.ask('flush');
  await vi.waitFor(() => expect(o.stored).toHaveLength(2));
  const last = o.stored.at(-1)?.entry;
  for (const reply of shown) expect(reply).toMatchObject({ value: { context: { myFeedback: { id: last?.id } } } });
});
