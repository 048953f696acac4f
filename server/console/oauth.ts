import * as z from 'zod/mini';
import type { Failure } from '#lib/bridge/http.ts';
import type { Result } from '#lib/contract/errors.ts';

/** The console's own registration with the server's authorization endpoint: a public client with PKCE. */
export const CLIENT_ID = 'leadlight-console';
export const CALLBACK_PATH = '/auth/callback';

/** One attempt to sign in: what the answer must carry, and what proves that we asked. */
export type Attempt = { state: string; verifier: string };

export type AccessToken = {
  value: string;
  /** Milliseconds since the epoch. */
  expiresAt: number;
};

export function newAttempt(): Attempt {
  return { state: randomText(16), verifier: randomText(48) };
}

/** The address that starts an attempt. `prompt=none` answers at once, without a screen, with a code or with `login_required`. */
export async function authorizeUrl(origin: string, attempt: Attempt, prompt?: 'none'): Promise<string> {
  const url = new URL('/api/auth/oauth2/authorize', origin);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: CLIENT_ID,
    redirect_uri: new URL(CALLBACK_PATH, origin).href,
    scope: 'openid',
    state: attempt.state,
    code_challenge: await challengeOf(attempt.verifier),
    code_challenge_method: 'S256',
    resource: `${origin}/api/v1`,
    ...(prompt === undefined ? {} : { prompt }),
  }).toString();
  return url.href;
}

/** What the authorization endpoint sent back to the callback address. */
export type Answer = { kind: 'code'; code: string; state: string } | { kind: 'refused'; error: string } | { kind: 'nothing' };

export function readAnswer(callback: URL): Answer {
  const code = callback.searchParams.get('code');
  const state = callback.searchParams.get('state');
  const error = callback.searchParams.get('error');
  if (error !== null) return { kind: 'refused', error };
  return code !== null && state !== null ? { kind: 'code', code, state } : { kind: 'nothing' };
}

const TokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() });

/** Trades a code for an access token. `now` is the time before the call, so the token never seems to live longer than it does. */
export async function redeem(
  post: (url: string, form: URLSearchParams) => Promise<Result<unknown, Failure>>,
  origin: string,
  given: { code: string; verifier: string; now: number },
): Promise<Result<AccessToken, Failure>> {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: CLIENT_ID,
    code: given.code,
    code_verifier: given.verifier,
    redirect_uri: new URL(CALLBACK_PATH, origin).href,
    resource: `${origin}/api/v1`,
  });
  const answer = await post(new URL('/api/auth/oauth2/token', origin).href, form);
  if (!answer.ok) return answer;
  const parsed = z.safeParse(TokenAnswer, answer.value);
  if (!parsed.success) return { ok: false, error: { code: 'garbled', message: 'The server’s answer to the sign-in was not readable.' } };
  return { ok: true, value: { value: parsed.data.access_token, expiresAt: given.now + parsed.data.expires_in * 1000 } };
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64Url(new Uint8Array(digest));
}

function randomText(bytes: number): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(bytes)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
