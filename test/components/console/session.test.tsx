import { describe, expect, it } from 'vitest';
import { type Browser, createSession, type Session, type TabWord } from '#server/console/session.ts';

const ORIGIN = 'https://leadlight.example.com';
const START = Date.parse('2026-11-22T14:00:00.000Z');

type Reply = { status?: number; body?: unknown } | 'unreachable';
type Call = { url: URL; init: RequestInit };

/** A browser whose server answers as told; remembers where the page went and what was scheduled. */
function stage(options: { authorize?: (asked: URL) => Reply; token?: () => Reply; address?: string } = {}) {
  const calls: Call[] = [];
  const went: string[] = [];
  const kept = new Map<string, string>();
  const scheduled: { run: () => void; ms: number }[] = [];
  const said: TabWord[] = [];
  let hear: (word: TabWord) => void = () => undefined;
  let address = new URL(options.address ?? '/inbox?verdict=good', ORIGIN);
  const world = { isSignedIn: true, now: START, tokens: 0 };

  const usual = {
    authorize: (asked: URL): Reply => {
      const back = new URL(asked.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('state', asked.searchParams.get('state') ?? '');
      back.searchParams.set(world.isSignedIn ? 'code' : 'error', world.isSignedIn ? 'a-code' : 'login_required');
      return { body: { redirect: true, url: back.href } };
    },
    token: (): Reply => {
      world.tokens += 1;
      return { body: { access_token: `token-${world.tokens}`, expires_in: 600, token_type: 'Bearer' } };
    },
  };
  const browser: Browser = {
    origin: ORIGIN,
    address: () => address,
    now: () => world.now,
    go: (url) => void went.push(url),
    openTab: (url) => void went.push(`tab ${url}`),
    replaceAddress: (path) => {
      address = new URL(path, ORIGIN);
    },
    attempts: {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    },
    tabs: {
      post: (word) => void said.push(word),
      listen: (listener) => {
        hear = listener;
      },
    },
    schedule: (run, ms) => {
      scheduled.push({ run, ms });
      return () => undefined;
    },
    fetch: async (address_, init) => {
      const url = new URL(address_);
      calls.push({ url, init });
      const reply = url.pathname.endsWith('/authorize')
        ? (options.authorize ?? usual.authorize)(url)
        : url.pathname.endsWith('/token')
          ? (options.token ?? usual.token)()
          : { body: { success: true } };
      if (reply === 'unreachable') throw new TypeError('Failed to fetch');
      return Response.json(reply.body ?? {}, { status: reply.status ?? 200 });
    },
  };
  const session: Session = createSession(browser);
  return { session, world, calls, went, kept, scheduled, said, hear: (word: TabWord) => hear(word), address: () => address };
}

const paths = (calls: readonly Call[]) => calls.map(({ url }) => url.pathname);

describe('session of the console', () => {
  it('signs in without a screen where the browser has a session, and keeps the token out of every storage', async () => {
    const { session, calls, went, kept } = stage();
    await session.start(new URL('/', ORIGIN));
    expect(session.getState()).toEqual({ status: 'signedIn' });
    expect(await session.getToken()).toEqual({ ok: true, value: 'token-1' });
    expect(calls[0]?.url.searchParams.get('prompt')).toBe('none');
    expect(calls[0]?.url.searchParams.get('code_challenge_method')).toBe('S256');
    expect([went, [...kept]]).toEqual([[], []]);
  });

  it('proves with the verifier that it asked: its hash is the challenge', async () => {
    const { session, calls } = stage();
    await session.start(new URL('/', ORIGIN));
    const verifier = new URLSearchParams(String(calls[1]?.init.body)).get('code_verifier') ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    expect(calls[0]?.url.searchParams.get('code_challenge')).toBe(Buffer.from(digest).toString('base64url'));
  });

  it('leaves for the sign-in page when nobody is signed in, and comes back to where the user was', async () => {
    const away = stage();
    away.world.isSignedIn = false;
    await away.session.start(away.address());
    expect(away.session.getState()).toEqual({ status: 'signedOut' });
    const left = new URL(away.went[0] ?? '');
    expect([left.pathname, left.searchParams.get('prompt')]).toEqual(['/api/auth/oauth2/authorize', null]);
    expect([...away.kept.values()].join()).not.toContain('token');

    const state = left.searchParams.get('state') ?? '';
    away.world.isSignedIn = true;
    await away.session.start(new URL(`/auth/callback?code=c&state=${state}`, ORIGIN));
    expect(away.session.getState()).toEqual({ status: 'signedIn' });
    expect(away.address().pathname + away.address().search).toBe('/inbox?verdict=good');
    expect(away.kept.size).toBe(0);
    expect(away.said).toEqual(['signedIn']);
  });

  it('does not go round in circles after a sign-out', async () => {
    const { session, went, world, kept } = stage({ address: '/?signed-out' });
    world.isSignedIn = false;
    await session.start(new URL('/?signed-out', ORIGIN));
    expect([session.getState().status, went]).toEqual(['signedOut', []]);
    session.signIn();
    await expect.poll(() => [...kept.values()].join()).toContain('"returnTo":"/"');
  });

  it('redeems no code that it did not ask for', async () => {
    const { session, calls, world } = stage();
    world.isSignedIn = false;
    await session.start(new URL('/auth/callback?code=stolen&state=made-up', ORIGIN));
    expect(session.getState().status).toBe('signedOut');
    expect(paths(calls)).not.toContain('/api/auth/oauth2/token');
  });

  it('refuses a silent answer with another state', async () => {
    const { session, calls } = stage({ authorize: () => ({ body: { url: `${ORIGIN}/auth/callback?code=x&state=other` } }) });
    await session.start(new URL('/', ORIGIN));
    expect(session.getState().status).toBe('unreachable');
    expect(paths(calls)).toEqual(['/api/auth/oauth2/authorize']);
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example'])('never returns to another origin (%s)', async (returnTo) => {
    const { session, kept, address } = stage();
    kept.set('leadlight.attempt.s', JSON.stringify({ verifier: 'v', returnTo }));
    await session.start(new URL('/auth/callback?code=c&state=s', ORIGIN));
    expect(address().href).toBe(`${ORIGIN}/`);
  });

  it('renews before the token ends, once for all who wait', async () => {
    const { session, scheduled, world, calls } = stage();
    await session.start(new URL('/', ORIGIN));
    expect(scheduled[0]?.ms).toBe(510_000);
    world.now += 599_000;
    const all = await Promise.all([session.getToken(), session.getToken(), session.getToken()]);
    expect(all.map((token) => token.ok && token.value)).toEqual(['token-2', 'token-2', 'token-2']);
    expect(paths(calls).filter((path) => path.endsWith('/token'))).toHaveLength(2);
  });

  it('brings another token when the server rejected this one', async () => {
    const { session } = stage();
    await session.start(new URL('/', ORIGIN));
    expect(await session.getToken('token-1')).toEqual({ ok: true, value: 'token-2' });
  });

  it('says that the session has ended, and goes on by itself when another tab signs in', async () => {
    const { session, world, hear } = stage();
    await session.start(new URL('/', ORIGIN));
    world.isSignedIn = false;
    expect(await session.getToken('token-1')).toMatchObject({ ok: false, error: { code: 'signedOut' } });
    expect(session.getState()).toEqual({ status: 'ended' });
    world.isSignedIn = true;
    hear('signedIn');
    await expect.poll(() => session.getState()).toEqual({ status: 'signedIn' });
  });

  it('stays signed in through a renewal that does not reach the server', async () => {
    let isDown = false;
    const { session, world } = stage({ token: () => (isDown ? 'unreachable' : { body: { access_token: 't', expires_in: 600 } }) });
    await session.start(new URL('/', ORIGIN));
    isDown = true;
    world.now += 600_000;
    expect(await session.getToken()).toMatchObject({ ok: false, error: { code: 'offline' } });
    expect(session.getState()).toEqual({ status: 'signedIn' });
    isDown = false;
    expect(await session.getToken()).toEqual({ ok: true, value: 't' });
  });

  it('says so when the server cannot be reached at the start', async () => {
    const { session } = stage({ authorize: () => 'unreachable' });
    await session.start(new URL('/', ORIGIN));
    expect(session.getState()).toEqual({ status: 'unreachable' });
  });

  it.each([
    ['here', ['/api/auth/sign-out']],
    ['everywhere', ['/api/auth/revoke-sessions', '/api/auth/sign-out']],
  ] as const)('signs out %s: this tab, the other tabs, the server', async (scope, ends) => {
    const { session, calls, said, address } = stage();
    await session.start(new URL('/', ORIGIN));
    calls.length = 0;
    expect(await session.signOut(scope)).toEqual({ ok: true, value: null });
    expect(paths(calls)).toEqual(ends);
    expect(calls.every(({ init }) => init.credentials === 'same-origin')).toBe(true);
    expect(session.getState()).toEqual({ status: 'signedOut' });
    expect(said).toEqual(['signedOut']);
    expect(address().search).toBe('?signed-out');
  });
});
