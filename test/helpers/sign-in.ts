import { createHash, randomBytes } from 'node:crypto';
import { EXTENSION_ID, PUBLIC_URL, type TestApp } from './app.ts';

export const EXTENSION_REDIRECT = `https://${EXTENSION_ID}.chromiumapp.org/`;

/** A browser's jar for our one cookie, and the requests that a browser would send. */
export function createBrowser({ app }: Pick<TestApp, 'app'>, address = '192.0.2.1') {
  let cookies = new Map<string, string>();

  async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', address);
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await app.request(new URL(path, PUBLIC_URL).href, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = '', rest = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
      if (/max-age=0/i.test(rest) || value === '') cookies.delete(name);
      else cookies.set(name, value);
    }
    return response;
  }

  return {
    request,
    postJson: (path: string, body: unknown) =>
      request(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', origin: PUBLIC_URL } }),
    cookies: () => new Map(cookies),
    forget: () => {
      cookies = new Map();
    },
  };
}

export type Browser = ReturnType<typeof createBrowser>;
export type Pkce = { verifier: string; challenge: string };

export function createPkce(): Pkce {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') };
}

export function authorizePath(pkce: Pkce, changes: Record<string, string> = {}): string {
  const parameters = {
    response_type: 'code',
    client_id: 'leadlight-extension',
    redirect_uri: EXTENSION_REDIRECT,
    scope: 'openid profile email offline_access',
    resource: `${PUBLIC_URL}/api/v1`,
    state: 'state-of-this-sign-in',
    code_challenge: pkce.challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  return `/api/auth/oauth2/authorize?${new URLSearchParams(parameters)}`;
}

/** Sends the form of the sign-in page; `query` is the page's own, which carries the app's request. */
export function sendPassword(browser: Browser, email: string, password: string, query = ''): Promise<Response> {
  return browser.postJson('/api/auth/sign-in/email', { email, password, ...(query === '' ? {} : { oauth_query: query }) });
}

export function askForTokens({ app }: Pick<TestApp, 'app'>, form: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ client_id: 'leadlight-extension', resource: `${PUBLIC_URL}/api/v1`, ...form });
  return Promise.resolve(
    app.request(`${PUBLIC_URL}/api/auth/oauth2/token`, {
      method: 'POST',
      body,
      headers: { origin: `chrome-extension://${EXTENSION_ID}`, cookie: 'unrelated=1' },
    }),
  );
}

export type Tokens = { access_token: string; refresh_token: string; expires_in: number; token_type: string };

export async function redeem(server: Pick<TestApp, 'app'>, code: string, pkce: Pkce): Promise<Response> {
  return askForTokens(server, { grant_type: 'authorization_code', code, code_verifier: pkce.verifier, redirect_uri: EXTENSION_REDIRECT });
}

/** The whole way of a person: asked to sign in, password, code, tokens. */
export async function signInFully(server: TestApp, browser: Browser, email: string, password: string): Promise<Tokens> {
  const pkce = createPkce();
  const page = await browser.request(authorizePath(pkce));
  const query = new URL(page.headers.get('location') ?? '', PUBLIC_URL).search.slice(1);
  const answer = (await (await sendPassword(browser, email, password, query)).json()) as { url: string };
  const code = new URL(answer.url).searchParams.get('code') ?? '';
  return (await (await redeem(server, code, pkce)).json()) as Tokens;
}

/** A user and an access token for them, for tests of the API. */
export async function signedInUser(
  server: TestApp,
  user: { name: string; email: string },
): Promise<{ userId: string; accessToken: string }> {
  const password = 'a password of the tests';
  const userId = await server.users.ensure({ ...user, password });
  const tokens = await signInFully(server, createBrowser(server), user.email, password);
  return { userId, accessToken: tokens.access_token };
}
