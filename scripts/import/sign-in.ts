import * as z from 'zod/mini';
import { type Failure, type Fetch, failed } from '#lib/bridge/http.ts';
import { authorizeUrl, codeFrom, createPkce, discover, redeemCode } from '#lib/bridge/oauth.ts';
import type { Result } from '#lib/contract/errors.ts';

export type SignedIn = {
  accessToken: string;
  /** Ends the session on the server, and with it everything that was handed out. */
  signOut(): Promise<void>;
};

/** Signs in by e-mail and password, the way the console does (authorization code and PKCE), without a browser. */
export async function signIn(fetch: Fetch, server: string, email: string, password: string): Promise<Result<SignedIn, Failure>> {
  const metadata = await discover(fetch, server);
  if (!metadata.ok) return metadata;
  const { origin } = new URL(metadata.value.issuer);
  const session = await openSession(fetch, server, origin, { email, password });
  if (!session.ok) return session;
  const { cookie } = session.value;
  const client = { id: 'leadlight-console', redirectUri: new URL('/auth/callback', origin).href };
  const pkce = await createPkce();
  const asked = await ask(fetch, authorizeUrl(metadata.value, client, pkce, 'none'), { headers: { cookie } });
  if (!asked.ok) return asked;
  const code = codeFrom(await redirectOf(asked.value), pkce, metadata.value);
  if (!code.ok) return code;
  const tokens = await redeemCode(fetch, metadata.value, client, code.value, pkce);
  if (!tokens.ok) return tokens;
  const signOut = async () => {
    await ask(fetch, new URL('/api/auth/sign-out', server).href, { method: 'POST', headers: { ...JSON_BODY, cookie, origin }, body: '{}' });
  };
  return { ok: true, value: { accessToken: tokens.value.accessToken, signOut } };
}

/** Where the answer sends us: the server redirects a browser that navigates, and tells anybody else the address in the body. */
async function redirectOf(response: Response): Promise<string> {
  const location = response.headers.get('location');
  if (location !== null) return location;
  const told = z.safeParse(Told, await response.json().catch(() => null));
  return told.success ? told.data.url : '';
}

const Told = z.object({ url: z.string() });

const JSON_BODY = { 'content-type': 'application/json' };

async function openSession(
  fetch: Fetch,
  server: string,
  origin: string,
  who: { email: string; password: string },
): Promise<Result<{ cookie: string }, Failure>> {
  const url = new URL('/api/auth/sign-in/email', server).href;
  const answer = await ask(fetch, url, { method: 'POST', headers: { ...JSON_BODY, origin }, body: JSON.stringify(who) });
  if (!answer.ok) return answer;
  const { status, headers } = answer.value;
  if (status === 429) return refused('unavailable', 'Too many attempts to sign in. Wait a quarter of an hour and try again.');
  if (status >= 500) return failed('unavailable');
  if (status !== 200) return refused('signedOut', `The server does not know ${who.email} with this password. Check both and try again.`);
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  return { ok: true, value: { cookie } };
}

async function ask(fetch: Fetch, url: string, init: RequestInit): Promise<Result<Response, Failure>> {
  try {
    return { ok: true, value: await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(30_000) }) };
  } catch {
    return failed('offline');
  }
}

function refused(code: 'unavailable' | 'signedOut', message: string): { ok: false; error: Failure } {
  return { ok: false, error: { code, message } };
}
