import { describe, expect, it, vi } from 'vitest';
import type { EntryBody } from '#lib/contract/feedback.ts';
import { USUAL_PLACEMENT } from '#lib/contract/seen.ts';
import { contextOf, entryOf, idOf, recordOf } from './entries.ts';
import { office, page, people, seen, watcher } from './office.ts';
import { SERVER } from './sign-in-server.ts';

describe('the background', () => {
  it('serves a watcher and a panel from sign-in to a stored click', async () => {
    const o = office();
    await o.start();
    expect(await o.ask('getContext', { seen: seen(1), personId: null, fresh: false })).toMatchObject({
      ok: false,
      error: { code: 'signedOut' },
    });
    expect(await o.ask('signIn')).toEqual({ ok: true, value: people.ada });
    expect(await o.ask('recordSeen', { seen: seen(1) }, watcher)).toEqual({
      ok: true,
      value: { enabled: true, readEmail: false, placement: USUAL_PLACEMENT, look: { colorScheme: '', scale: '' } },
    });
    expect(await o.ask('getContext', { seen: seen(1), personId: null, fresh: false })).toMatchObject({
      ok: true,
      value: { context: { record: recordOf(1) } },
    });
    expect(await o.ask('addEntries', { entries: [entryOf(1)] })).toEqual({ ok: true, value: { queued: 1 } });
    await vi.waitFor(() => expect(o.stored).toEqual([{ by: 'ada', entry: entryOf(1) }]));
    await vi.waitFor(async () =>
      expect(await o.state()).toMatchObject({ session: { status: 'signedIn' }, queued: 0, held: 0, reachable: true }),
    );
    expect(o.asked.filter(({ path }) => path.endsWith('/context'))).toHaveLength(1);
    await o.ask('addEntries', { entries: [entryOf(2)] });
    await vi.waitFor(() => expect(o.stored).toHaveLength(2));
    expect(o.closeLocal).toHaveBeenCalledWith({ accessLevel: 'TRUSTED_CONTEXTS' });
  });

  it('sends no e-mail of the page unless the workspace allows it', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('getContext', { seen: seen(1), personId: null, fresh: false });
    expect(JSON.stringify(o.asked)).not.toContain('dana@example.com');
  });

  it('asks nothing for a page that names a record of another host', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    const theirs = { ...seen(2), record: recordOf(2, 'crm.elsewhere.example') };
    expect(await o.ask('recordSeen', { seen: theirs }, watcher)).toMatchObject({ ok: true });
    await o.ask('recordSeen', { seen: seen(1) }, watcher);
    const contexts = () => o.asked.filter(({ path }) => path.endsWith('/context'));
    await vi.waitFor(() => expect(contexts()).not.toHaveLength(0));
    expect(JSON.stringify(contexts())).not.toContain('elsewhere');
  });

  it('makes records of its own host ready that a page leads to, for somebody who is signed in, and paints them without asking again', async () => {
    const o = office();
    await o.start();
    const records = [recordOf(3), recordOf(4, 'crm.elsewhere.example')];
    expect(await o.ask('neighbours', { records }, watcher)).toEqual({ ok: true, value: { isExpected: false } });
    await o.ask('signIn');
    expect(await o.ask('neighbours', { records }, page)).toBeUndefined();
    expect(await o.ask('neighbours', { records }, watcher)).toEqual({ ok: true, value: { isExpected: true } });
    const contexts = () => o.asked.filter(({ path }) => path.endsWith('/context'));
    await vi.waitFor(() => expect(contexts().map(({ body }) => body)).toEqual([{ record: recordOf(3) }]));
    expect(await o.ask('getContext', { seen: { ...seen(3), email: null }, personId: null, fresh: false })).toMatchObject({
      ok: true,
      value: { context: { record: recordOf(3) } },
    });
    expect(contexts()).toHaveLength(1);
    await o.ask('signOut');
    expect(Object.keys(await o.session()).filter((key) => key.startsWith('context:'))).toEqual([]);
  });

  it('keeps a click over a stopped worker, and sends it when the alarm wakes the next', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    o.down(true);
    await o.ask('addEntries', { entries: [entryOf(1)] });
    await vi.waitFor(async () => expect(await o.state()).toMatchObject({ queued: 1, reachable: false }));
    await vi.waitFor(async () => expect(await o.alarms()).toHaveLength(1));
    await o.stop();
    o.down(false);
    await o.store.writeRetry(null);
    await o.start();
    await o.fireAlarm('outbox');
    await vi.waitFor(() => expect(o.stored).toHaveLength(1));
    await vi.waitFor(async () => expect(await o.alarms()).toHaveLength(0));
  });

  it('keeps a click over a killed browser, and sends it at the next start', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    o.down(true);
    await o.ask('addEntries', { entries: [entryOf(1)] });
    await o.stop({ browser: true });
    o.down(false);
    await o.start();
    await vi.waitFor(() => expect(o.stored).toEqual([{ by: 'ada', entry: entryOf(1) }]));
  });

  it('shows an answer that waits to a panel that is opened anew', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('getContext', { seen: seen(1), personId: null, fresh: false });
    o.down(true);
    await o.ask('addEntries', { entries: [entryOf(1)] });
    await o.stop();
    await o.start();
    expect(await o.ask('getContext', { seen: seen(1), personId: null, fresh: false })).toMatchObject({
      ok: true,
      value: { context: { myFeedback: { id: idOf(1), verdict: 'good', status: 'queued', repName: people.ada.member.name } } },
    });
  });

  it('shows an answer that came and was sent while the server’s word on the record was on its way', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('flush');
    const { promise, resolve } = Promise.withResolvers<Response>();
    const wasAsked = vi.fn(() => promise);
    o.turnAwayNext(wasAsked);
    const looked = o.ask('getContext', { seen: seen(1), personId: null, fresh: true });
    await vi.waitFor(() => expect(wasAsked).toHaveBeenCalled());
    await o.ask('addEntries', { entries: [entryOf(1)] });
    await vi.waitFor(async () => expect(await o.state()).toMatchObject({ queued: 0 }));
    expect(o.stored).toHaveLength(1);
    resolve(Response.json(contextOf(recordOf(1))));
    expect(await looked).toMatchObject({ ok: true, value: { context: { myFeedback: { id: idOf(1), verdict: 'good' } } } });
  });

  it('does not show a record without the answers that wait, as a worker would that is being stopped; a broken disk does not hide it for ever', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('addEntries', { entries: [entryOf(1)] });
    vi.spyOn(o.store, 'oldest').mockRejectedValue(new DOMException('The connection is closing.', 'AbortError'));
    const look = () => o.ask('getContext', { seen: seen(1), personId: null, fresh: false });
    expect(await look()).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await look()).toMatchObject({ ok: true });
  });

  it('counts as answers what a person would: the record that was judged, once, and not what was merely shown', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    o.down(true);
    const click = (n: number, body: EntryBody) => ({ ...entryOf(n), body });
    const shown = click(1, { kind: 'usage', assetId: idOf(50), action: 'impression' });
    await o.ask('addEntries', { entries: [shown] });
    expect(await o.state()).toMatchObject({ queued: 1, answers: 0 });
    await o.ask('addEntries', { entries: [entryOf(2)] });
    await o.ask('addEntries', { entries: [click(3, { kind: 'undo', entryId: idOf(2) }), entryOf(4)] });
    await o.ask('addEntries', { entries: [click(5, { kind: 'usage', assetId: idOf(50), action: 'dismiss' })] });
    expect(await o.state()).toMatchObject({ queued: 5, answers: 2 });
  });

  it('sends what waits as soon as the browser is online again', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    o.down(true);
    await o.ask('addEntries', { entries: [entryOf(1)] });
    await o.ask('flush');
    expect(await o.state()).toMatchObject({ reachable: false });
    o.down(false);
    o.online.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(o.stored).toHaveLength(1));
  });

  it('keeps one member’s clicks for them, and shows the next member nothing of theirs', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('getContext', { seen: seen(1), personId: null, fresh: false });
    o.down(true);
    await o.ask('addEntries', { entries: [entryOf(1)] });
    await o.ask('signOut');
    expect(Object.keys(await o.session()).filter((key) => key.startsWith('context:'))).toEqual([]);
    expect(await o.ask('addEntries', { entries: [entryOf(2)] })).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    expect(await o.state()).toMatchObject({ session: { status: 'signedOut' }, queued: 1 });
    o.down(false);
    o.auth.person('ben');
    await o.ask('signIn');
    await o.ask('addEntries', { entries: [entryOf(3)] });
    await vi.waitFor(() => expect(o.stored).toEqual([{ by: 'ben', entry: entryOf(3) }]));
    await vi.waitFor(async () => expect(await o.state()).toMatchObject({ queued: 0, held: 1 }));
    expect(JSON.stringify(await o.session())).not.toContain(people.ada.member.email);
    await o.ask('signOut');
    o.auth.person('ada');
    await o.ask('signIn');
    await vi.waitFor(() => expect(o.stored).toHaveLength(2));
    expect(o.stored[1]).toEqual({ by: 'ada', entry: entryOf(1) });
  });

  it('does not send a click under the name of who signed in while it was on its way', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.ask('flush');
    const { promise, resolve } = Promise.withResolvers<Response>();
    const wasAsked = vi.fn(() => promise);
    o.turnAwayNext(wasAsked);
    await o.ask('addEntries', { entries: [entryOf(1)] });
    await vi.waitFor(() => expect(wasAsked).toHaveBeenCalled());
    await o.ask('signOut');
    o.auth.person('ben');
    await o.ask('signIn');
    resolve(Response.json({ code: 'unauthenticated', message: 'Expired.' }, { status: 401 }));
    await o.ask('flush');
    expect(o.stored).toEqual([]);
    expect(await o.state()).toMatchObject({ queued: 0, held: 1 });
  });

  it('answers nobody who may not ask', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    const stranger = { ...page, id: 'a'.repeat(32) };
    expect(await o.ask('getState', {}, stranger)).toBeUndefined();
    expect(await o.ask('getContext', { seen: seen(1), personId: null, fresh: false }, watcher)).toBeUndefined();
    expect(await o.ask('addEntries', { entries: [entryOf(1)] }, watcher)).toBeUndefined();
    expect(await o.ask('recordSeen', { seen: seen(1) }, { ...watcher, frameId: 1 })).toBeUndefined();
    expect(await o.ask('recordSeen', { seen: seen(1) }, page)).toBeUndefined();
    expect(await o.ask('constructor', {})).toBeUndefined();
    expect(await o.ask('addEntries', { entries: [{ ...entryOf(1), extra: 1 }] })).toMatchObject({
      ok: false,
      error: { code: 'badRequest' },
    });
    expect(o.stored).toHaveLength(0);
  });

  it('shows what the server refused, until it is taken off the list', async () => {
    const o = office();
    await o.start();
    await o.ask('signIn');
    await o.store.add([{ ...entryOf(5), at: 'broken' }], `${SERVER}|${people.ada.workspace.id}|${people.ada.member.id}`);
    await o.ask('flush');
    expect(await o.state()).toMatchObject({ refused: [{ entryId: idOf(5) }] });
    await o.ask('dismissRefused', { entryId: idOf(5) });
    expect(await o.state()).toMatchObject({ refused: [] });
  });
});
