import { decodeJwt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLIC_URL, type TestApp, testApp } from '#test/helpers/app.ts';
import {
  askForTokens,
  authorizePath,
  createBrowser,
  createPkce,
  EXTENSION_REDIRECT,
  redeem,
  sendPassword,
  signInFully,
  type Tokens,
} from '#test/helpers/sign-in.ts';

const person = { name: 'Robin Vale', email: 'robin@northwind.example.com', password: 'correct horse battery' };
let server: TestApp;

beforeAll(async () => {
  server = await testApp({ refreshReplaySeconds: 0 });
  await server.users.ensure(person);
});
afterAll(() => server.close());

const signIn = (browser = createBrowser(server)) => signInFully(server, browser, person.email, person.password);
const renew = (refreshToken: string) => askForTokens(server, { grant_type: 'refresh_token', refresh_token: refreshToken });
const locationOf = (response: Response) => new URL(response.headers.get('location') ?? '', PUBLIC_URL);

/** What the API makes of a token: 401, or anything else for one that it knows (this person is a member of nothing). */
async function knows(accessToken: string): Promise<boolean> {
  const response = await server.app.request(`${PUBLIC_URL}/api/v1/me`, { headers: { authorization: `Bearer ${accessToken}` } });
  return response.status !== 401;
}

describe('the way to a token', () => {
  it('leads from the extension over the sign-in page to a token that the API knows', async () => {
    const browser = createBrowser(server);
    const pkce = createPkce();
    const asked = await browser.request(authorizePath(pkce));
    expect(asked.status).toBe(302);
    const page = locationOf(asked);
    expect(page.pathname).toBe('/sign-in');

    const answer = await sendPassword(browser, person.email, person.password, page.search.slice(1));
    const { url } = (await answer.json()) as { url: string };
    expect(url.startsWith(EXTENSION_REDIRECT)).toBe(true);
    expect(new URL(url).searchParams.get('state')).toBe('state-of-this-sign-in');

    const tokens = (await (await redeem(server, new URL(url).searchParams.get('code') ?? '', pkce)).json()) as Tokens;
    expect(tokens.expires_in).toBe(600);
    expect(decodeJwt(tokens.access_token)).toMatchObject({ iss: `${PUBLIC_URL}/api/auth`, client_id: 'leadlight-extension' });
    expect(await knows(tokens.access_token)).toBe(true);
  });

  it('lets the extension read the answer of the token endpoint, and nobody else', async () => {
    const preflight = (origin: string) =>
      server.app.request(`${PUBLIC_URL}/api/auth/oauth2/token`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST' },
      });
    const own = 'chrome-extension://hdnmpcgfndoepnhcifhgmaipegghakep';
    expect((await preflight(own)).headers.get('access-control-allow-origin')).toBe(own);
    for (const origin of [
      'https://evil.example.com',
      'null',
      'chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
      `${own}.evil.example.com`,
    ]) {
      expect((await preflight(origin)).headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('signs in silently where the browser has a session, and says so where it has none', async () => {
    const browser = createBrowser(server);
    const without = locationOf(await browser.request(authorizePath(createPkce(), { prompt: 'none' })));
    expect(`${without.origin}${without.pathname}`).toBe(EXTENSION_REDIRECT);
    expect(without.searchParams.get('error')).toBe('login_required');

    await signIn(browser);
    const pkce = createPkce();
    const silent = locationOf(await browser.request(authorizePath(pkce, { prompt: 'none' })));
    const tokens = (await (await redeem(server, silent.searchParams.get('code') ?? '', pkce)).json()) as Tokens;
    expect(await knows(tokens.access_token)).toBe(true);
  });

  it('asks for the password again where the client wants that, in spite of a session', async () => {
    const browser = createBrowser(server);
    await signIn(browser);
    const asked = locationOf(await browser.request(authorizePath(createPkce(), { prompt: 'login' })));
    expect(asked.pathname).toBe('/sign-in');
  });

  it.each([
    ['another redirect address', { redirect_uri: 'https://evil.example.com/' }],
    ['a redirect address below ours', { redirect_uri: `${EXTENSION_REDIRECT}more` }],
    ['an unknown client', { client_id: 'someone-else' }],
  ])('never sends a code to %s', async (_, changes) => {
    const browser = createBrowser(server);
    await signIn(browser);
    const answer = locationOf(await browser.request(authorizePath(createPkce(), changes)));
    expect(answer.origin).toBe(PUBLIC_URL);
    expect(answer.pathname).toBe('/sign-in');
    expect(answer.searchParams.get('error')).not.toBeNull();
    expect(answer.searchParams.has('code')).toBe(false);
  });

  it('gives no code without PKCE, and no token for another verifier', async () => {
    const browser = createBrowser(server);
    await signIn(browser);
    const plain = authorizePath(createPkce()).replace(/&code_challenge=[^&]*&code_challenge_method=S256/, '');
    expect(locationOf(await browser.request(plain)).searchParams.get('error')).toBe('invalid_request');

    const code = locationOf(await browser.request(authorizePath(createPkce()))).searchParams.get('code') ?? '';
    expect((await redeem(server, code, createPkce())).status).toBeGreaterThanOrEqual(400);
  });

  it('redeems a code once', async () => {
    const browser = createBrowser(server);
    await signIn(browser);
    const pkce = createPkce();
    const code = locationOf(await browser.request(authorizePath(pkce))).searchParams.get('code') ?? '';
    expect((await redeem(server, code, pkce)).status).toBe(200);
    expect((await redeem(server, code, pkce)).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the password', () => {
  it('answers a wrong one and an unknown person alike', async () => {
    const browser = createBrowser(server, '192.0.2.7');
    const wrong = await sendPassword(browser, person.email, 'not this one');
    const unknown = await sendPassword(browser, 'nobody@northwind.example.com', 'not this one');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.json()).toEqual(await unknown.json());
    expect(browser.cookies().size).toBe(0);
  });

  it('cannot be guessed for one account from many addresses', async () => {
    const victim = { name: 'Vic', email: 'vic@northwind.example.com', password: 'a long enough password' };
    await server.users.ensure(victim);
    for (let guess = 0; guess < 10; guess += 1) {
      await sendPassword(createBrowser(server, `198.51.100.${guess}`), victim.email, `guess ${guess}`);
    }
    const next = await sendPassword(createBrowser(server, '198.51.100.99'), victim.email, victim.password);
    expect(next.status).toBe(429);
    expect(await next.json()).toMatchObject({ retryAfterSeconds: expect.any(Number) });
  });

  it('cannot be tried for many accounts from one address', async () => {
    const browser = createBrowser(server, '203.0.113.5');
    const tries = Array.from({ length: 40 }, (_, n) => sendPassword(browser, `person${n}@northwind.example.com`, 'guess guess'));
    const statuses = (await Promise.all(tries)).map((response) => response.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(30);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  it('does not let a stranger make an account', async () => {
    const response = await createBrowser(server).postJson('/api/auth/sign-up/email', { ...person, email: 'new@northwind.example.com' });
    expect(response.status).toBe(404);
  });

  it('is kept when an admin adds someone who is known already', async () => {
    const first = await server.users.ensure({ name: 'Kim', email: 'kim@northwind.example.com', password: 'the first password' });
    const second = await server.users.ensure({ name: 'Kim', email: 'kim@northwind.example.com', password: 'another password' });
    expect(second).toBe(first);
    expect((await sendPassword(createBrowser(server), 'kim@northwind.example.com', 'the first password')).status).toBe(200);
  });

  it('makes one user of two additions at once', async () => {
    const user = { name: 'Lou', email: 'lou@northwind.example.com', password: 'the first password' };
    const ids = await Promise.all([server.users.ensure(user), server.users.ensure(user), server.users.ensure(user)]);
    expect(new Set(ids).size).toBe(1);
  });
});

describe('renewal', () => {
  it('spends each refresh token: the next one works, an old one ends them all', async () => {
    const first = await signIn();
    const second = (await (await renew(first.refresh_token)).json()) as Tokens;
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await knows(second.access_token)).toBe(true);

    expect((await renew(first.refresh_token)).status).toBe(400);
    expect((await renew(second.refresh_token)).status).toBe(400);
  });

  it('forgives a renewal whose answer was lost on the way', async () => {
    const forgiving = await testApp({ refreshReplaySeconds: 30 });
    try {
      await forgiving.users.ensure(person);
      const first = await signInFully(forgiving, createBrowser(forgiving), person.email, person.password);
      const form = { grant_type: 'refresh_token', refresh_token: first.refresh_token };
      const lost = await askForTokens(forgiving, form);
      const again = await askForTokens(forgiving, form);
      expect([lost.status, again.status]).toEqual([200, 200]);
      const { refresh_token } = (await again.json()) as Tokens;
      expect((await askForTokens(forgiving, { grant_type: 'refresh_token', refresh_token })).status).toBe(200);
    } finally {
      await forgiving.close();
    }
  });

  it('ends when the client signs out', async () => {
    const tokens = await signIn();
    const body = new URLSearchParams({ client_id: 'leadlight-extension', token: tokens.refresh_token, token_type_hint: 'refresh_token' });
    const revoked = await server.app.request(`${PUBLIC_URL}/api/auth/oauth2/revoke`, { method: 'POST', body });
    expect(revoked.status).toBe(200);
    expect((await renew(tokens.refresh_token)).status).toBe(400);
  });

  it.each(['/api/auth/sign-out', '/api/auth/revoke-sessions'])('ends with the browser’s session (%s)', async (path) => {
    const browser = createBrowser(server);
    const tokens = await signIn(browser);
    expect((await browser.postJson(path, {})).status).toBe(200);
    expect((await renew(tokens.refresh_token)).status).toBe(400);
    const silent = locationOf(await browser.request(authorizePath(createPkce(), { prompt: 'none' })));
    expect(silent.searchParams.get('error')).toBe('login_required');
  });

  it('goes on in another browser when this one signs out', async () => {
    const [here, there] = [createBrowser(server), createBrowser(server)];
    const tokensHere = await signIn(here);
    const tokensThere = await signIn(there);
    await here.postJson('/api/auth/sign-out', {});
    expect((await renew(tokensHere.refresh_token)).status).toBe(400);
    expect((await renew(tokensThere.refresh_token)).status).toBe(200);
  });

  it('ends no session for a page of another origin', async () => {
    const browser = createBrowser(server);
    const tokens = await signIn(browser);
    const headers = { 'content-type': 'application/json', origin: 'https://evil.example.com' };
    expect((await browser.request('/api/auth/sign-out', { method: 'POST', body: '{}', headers })).status).toBe(403);
    expect((await renew(tokens.refresh_token)).status).toBe(200);
  });
});
