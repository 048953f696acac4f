import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codeFrom } from '#lib/bridge/oauth.ts';
import { ownerOf } from '#lib/bridge/owner.ts';
import { createSession, type SessionState } from '#lib/bridge/session.ts';
import { readSession, sessionRecords } from '#lib/bridge/session-record.ts';
import { meOf } from './entries.ts';
import { memoryStore, SERVER, signInServer } from './sign-in-server.ts';

const people = { ada: meOf(1), ben: meOf(2) };

function browserWith(server = signInServer()) {
  const durable = memoryStore();
  let volatile = memoryStore();
  const changes: SessionState[] = [];
  let now = Date.parse('2026-11-03T09:00:00Z');
  /** A new worker; `fresh`: the browser was closed in between. */
  function start({ fresh = false, serverUrl = SERVER } = {}) {
    if (fresh) volatile = memoryStore();
    return createSession({
      records: sessionRecords(durable, volatile),
      client: { id: 'leadlight-extension', redirectUri: 'https://abc.chromiumapp.org/' },
      serverUrl: () => serverUrl,
      fetch: server.fetch,
      now: () => now,
      browse: server.browse,
      loadMe: async (token) => {
        const me = server.memberOf(token, people);
        return me === undefined ? { ok: false, error: { code: 'signedOut', message: '' } } : { ok: true, value: me };
      },
      onChange: async (state) => void changes.push(state),
    });
  }
  return {
    server,
    durable,
    volatile: () => volatile,
    changes,
    start,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

const MINUTE = 60_000;

it.each([
  ['another question', '?code=c&state=guess', false],
  ['another server', '?code=c&state=s&iss=https%3A%2F%2Fevil.example', false],
  ['nobody', '?error=login_required&state=s', false],
  ['our question', `?code=c&state=s&iss=${encodeURIComponent(`${SERVER}/api/auth`)}`, true],
])('reads the answer to %s', (_, query, isTaken) => {
  const metadata = { issuer: `${SERVER}/api/auth`, authorization_endpoint: SERVER, token_endpoint: SERVER };
  const pkce = { verifier: 'v', challenge: 'c', state: 's' };
  expect(codeFrom(`https://abc.chromiumapp.org/${query}`, pkce, metadata).ok).toBe(isTaken);
});

describe('the session', () => {
  it('signs in through the window, and goes on after the browser was closed', async () => {
    const b = browserWith();
    expect(await b.start().signIn()).toEqual({ ok: true, value: people.ada });
    const later = b.start({ fresh: true });
    expect(await later.getToken()).toMatchObject({ ok: true });
    expect(await later.state()).toMatchObject({ status: 'signedIn', me: people.ada });
    expect(b.server.counts).toEqual({ renewals: 1, silent: 0, windows: 1 });
  });

  it('keeps the access token out of what outlives the browser', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    const token = await session.getToken();
    expect(token.ok && JSON.stringify(b.durable.values).includes(token.value)).toBe(false);
    expect(JSON.stringify(b.volatile().values)).not.toContain('refresh');
  });

  it('renews once however many ask, and before the token runs out', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    b.pass(9.5 * MINUTE);
    const tokens = await Promise.all(Array.from({ length: 20 }, () => session.getToken()));
    expect(new Set(tokens.map((token) => (token.ok ? token.value : ''))).size).toBe(1);
    expect(b.server.counts.renewals).toBe(1);
  });

  it('brings another token when one was rejected, without a second renewal for those who come late', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    const first = await session.getToken();
    const old = first.ok ? first.value : '';
    const [one, two] = await Promise.all([session.getToken(old), session.getToken(old)]);
    const three = await session.getToken(old);
    expect(one).toEqual(two);
    expect(three).toEqual(one);
    expect(one.ok && one.value).not.toBe(old);
    expect(b.server.counts.renewals).toBe(1);
  });

  it('stays signed in when the server cannot be reached', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    b.pass(8 * 60 * MINUTE);
    b.server.down(true);
    expect(await session.getToken()).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(await session.state()).toMatchObject({ status: 'signedIn' });
    b.server.down(false);
    b.server.failRenewals(true);
    expect(await session.getToken()).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    expect(await session.state()).toMatchObject({ status: 'signedIn' });
    b.server.failRenewals(false);
    expect(await session.getToken()).toMatchObject({ ok: true });
    expect(b.server.counts.silent).toBe(0);
  });

  it('comes back silently when the sign-in was ended elsewhere and the browser still has a session', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    b.server.endAll();
    b.pass(11 * MINUTE);
    expect(await session.getToken()).toMatchObject({ ok: true });
    expect(b.server.counts).toMatchObject({ silent: 1, windows: 1 });
  });

  it('goes on under a sign-in that any earlier version stored', async () => {
    const examples = new URL('./stored-sessions/', import.meta.url);
    const read = readdirSync(examples).map((name) => readSession(JSON.parse(readFileSync(new URL(name, examples), 'utf8'))));
    expect(read.map((record) => [record?.version, record?.me.member.side, record?.refreshToken])).toEqual([
      [2, null, 'token-of-ada'],
      [2, 'marketing', 'token-of-ada'],
    ]);
    expect(readSession({ version: 3 })).toBeNull();
  });

  it('is signed out, visibly and for a known member, when nothing helps any more; and does not ask again and again', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    b.server.endAll();
    b.server.browserSession(null);
    b.pass(11 * MINUTE);
    for (let n = 0; n < 5; n += 1) expect(await session.getToken()).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    expect(await session.state()).toMatchObject({
      status: 'signedOut',
      me: people.ada,
      byChoice: false,
      owner: ownerOf(SERVER, people.ada),
    });
    expect(b.server.counts.silent).toBe(1);
    b.pass(6 * MINUTE);
    await b.start().getToken();
    expect(b.server.counts.silent).toBe(2);
  });

  it('signs out at once and at the server, and does not come back by itself', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    await session.signOut();
    expect(b.server.live.size).toBe(0);
    expect(b.volatile().values['accessToken']).toBeUndefined();
    expect(JSON.stringify(b.durable.values)).not.toContain('refresh1');
    expect(await b.start({ fresh: true }).getToken()).toMatchObject({ error: { code: 'signedOut' } });
    expect(b.server.counts.silent).toBe(0);
  });

  it('asks for the password after a sign-out, so that another member can come', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    await session.signOut();
    b.server.person('ben');
    expect(await session.signIn()).toEqual({ ok: true, value: people.ben });
  });

  it('throws away a renewal that comes back after a sign-out', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    b.pass(11 * MINUTE);
    const release = b.server.holdAnswers();
    const late = session.getToken();
    const out = session.signOut();
    release();
    await out;
    expect(await late).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    expect(await session.state()).toMatchObject({ status: 'signedOut', byChoice: true });
    expect(b.volatile().values['accessToken']).toBeUndefined();
    expect(b.server.live.size).toBe(0);
  });

  it('lets the person’s own sign-in win over a silent one, and leaves no second sign-in behind', async () => {
    const b = browserWith();
    const session = b.start();
    b.server.browserSession('ada');
    await Promise.all([session.getToken(), session.signIn()]);
    expect(await session.state()).toMatchObject({ status: 'signedIn' });
    expect(b.server.live.size).toBe(1);
    b.pass(11 * MINUTE);
    expect(await session.getToken()).toMatchObject({ ok: true });
  });

  it('does not write an old refresh token over a new one when the member’s details change meanwhile', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    b.pass(11 * MINUTE);
    await Promise.all([
      session.getToken(),
      session.refreshMe({ ...people.ada, settings: { ...people.ada.settings, readEmailFromPage: true } }),
    ]);
    b.pass(11 * MINUTE);
    expect(await session.getToken()).toMatchObject({ ok: true });
    expect(b.server.counts).toMatchObject({ renewals: 2, silent: 0 });
  });

  it('gives a token only for the member that it was asked for', async () => {
    const b = browserWith();
    const session = b.start();
    await session.signIn();
    expect(await session.getToken(undefined, ownerOf(SERVER, people.ben))).toMatchObject({ error: { code: 'signedOut' } });
    expect(await session.getToken(undefined, ownerOf(SERVER, people.ada))).toMatchObject({ ok: true });
    b.pass(11 * MINUTE);
    expect(await session.getToken(undefined, ownerOf(SERVER, people.ben))).toMatchObject({ error: { code: 'signedOut' } });
  });

  it('never uses a sign-in at another server', async () => {
    const b = browserWith();
    await b.start().signIn();
    const elsewhere = b.start({ serverUrl: 'https://other.example.com' });
    b.server.browserSession(null);
    expect(await elsewhere.state()).toMatchObject({ status: 'signedOut', owner: null });
    expect(await elsewhere.getToken()).toMatchObject({ error: { code: 'signedOut' } });
    expect(b.server.counts.renewals).toBe(0);
  });

  it('stays as it was when the window is closed or the answer belongs to another question', async () => {
    const b = browserWith();
    b.server.person(null);
    expect(await b.start().signIn()).toMatchObject({ ok: false, error: { message: 'closed' } });
    const forged = browserWith({
      ...signInServer(),
      browse: async () => ({ ok: true, value: 'https://abc.chromiumapp.org/?code=stolen&state=guess' }),
    });
    expect(await forged.start().signIn()).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    expect(await forged.start().state()).toMatchObject({ status: 'signedOut', me: null });
  });

  it('counts a spoiled record as signed out', async () => {
    const b = browserWith();
    b.durable.values['session'] = { version: 1, serverUrl: 'not an address', me: 7 };
    expect(await b.start().state()).toMatchObject({ status: 'signedOut', me: null });
  });
});
