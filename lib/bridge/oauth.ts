import * as z from 'zod/mini';
import type { Result } from '../contract/errors.ts';
import { type Failure, type Fetch, failed, type JsonAnswer, requestJson } from './http.ts';

/** What the server says of its own sign-in (OpenID Connect discovery), as far as we use it. */
const ServerMetadata = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url({ protocol: /^https?$/ }),
  token_endpoint: z.url({ protocol: /^https?$/ }),
  revocation_endpoint: z.optional(z.url({ protocol: /^https?$/ })),
});
export type ServerMetadata = z.infer<typeof ServerMetadata>;

const TokenAnswer = z.object({
  access_token: z.string().check(z.minLength(1)),
  /** Seconds. */
  expires_in: z.number().check(z.positive()),
  refresh_token: z.optional(z.string().check(z.minLength(1))),
});
export type Tokens = { accessToken: string; expiresInMs: number; refreshToken: string | null };

/** One public client of the server's sign-in. */
export type OAuthClient = { id: string; redirectUri: string };
export type Pkce = { verifier: string; challenge: string; state: string };

const DISCOVERY_PATH = '/api/auth/.well-known/openid-configuration';
const SCOPE = 'openid profile email offline_access';
const TIMEOUT_MS = 15_000;
/** Refusals after which only a new sign-in helps; any other one means that server and extension disagree on the protocol. */
const FINAL_REFUSALS = new Set(['invalid_grant', 'invalid_request', 'invalid_client', 'unauthorized_client', 'access_denied']);

export async function discover(fetch: Fetch, serverUrl: string): Promise<Result<ServerMetadata, Failure>> {
  const answer = await requestJson(fetch, { url: new URL(DISCOVERY_PATH, serverUrl).href, method: 'GET', timeoutMs: TIMEOUT_MS });
  if (!answer.ok) return answer;
  const metadata = z.safeParse(ServerMetadata, answer.value.body);
  if (metadata.success) return { ok: true, value: metadata.data };
  return answer.value.status >= 500 ? unavailable(answer.value) : failed('garbled');
}

/** A fresh secret for one sign-in, its SHA-256 challenge, and the state that ties the answer to the question. */
export async function createPkce(): Promise<Pkce> {
  const verifier = base64Url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return { verifier, challenge: base64Url(new Uint8Array(digest)), state: base64Url(crypto.getRandomValues(new Uint8Array(16))) };
}

/** Where the browser goes to sign in. `prompt`: `none` never shows a page, `login` always asks for the password. */
export function authorizeUrl(metadata: ServerMetadata, client: OAuthClient, pkce: Pkce, prompt: 'none' | 'login' | null): string {
  const url = new URL(metadata.authorization_endpoint);
  const parameters = {
    response_type: 'code',
    client_id: client.id,
    redirect_uri: client.redirectUri,
    scope: SCOPE,
    resource: resourceOf(metadata),
    state: pkce.state,
    code_challenge: pkce.challenge,
    code_challenge_method: 'S256',
    ...(prompt === null ? {} : { prompt }),
  };
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}

/** The authorization code in the address that the server sent the browser back to. An answer to another question is refused. */
export function codeFrom(redirected: string, pkce: Pkce, metadata: ServerMetadata): Result<string, Failure> {
  const answer = URL.canParse(redirected) ? new URL(redirected).searchParams : new URLSearchParams();
  const issuer = answer.get('iss');
  if (answer.get('state') !== pkce.state || (issuer !== null && issuer !== metadata.issuer)) {
    return failed('signedOut', 'otherAnswer');
  }
  const code = answer.get('code');
  if (code !== null) return { ok: true, value: code };
  if (answer.get('error') === 'access_denied') return failed('signedOut', 'notLetIn');
  return failed('signedOut');
}

export function redeemCode(
  fetch: Fetch,
  metadata: ServerMetadata,
  client: OAuthClient,
  code: string,
  pkce: Pkce,
): Promise<Result<Tokens, Failure>> {
  return askForTokens(fetch, metadata, {
    grant_type: 'authorization_code',
    client_id: client.id,
    redirect_uri: client.redirectUri,
    resource: resourceOf(metadata),
    code,
    code_verifier: pkce.verifier,
  });
}

/** New tokens for a refresh token, which is spent by it. `signedOut`: the server does not take it any more; every other code: it may still be good. */
export function renewTokens(
  fetch: Fetch,
  metadata: ServerMetadata,
  client: OAuthClient,
  refreshToken: string,
): Promise<Result<Tokens, Failure>> {
  return askForTokens(fetch, metadata, {
    grant_type: 'refresh_token',
    client_id: client.id,
    resource: resourceOf(metadata),
    refresh_token: refreshToken,
  });
}

/** The audience that the API asks for in an access token, under the origin by which the server knows itself. */
function resourceOf(metadata: ServerMetadata): string {
  return new URL('/api/v1', metadata.issuer).href;
}

/** Makes a refresh token worthless. True when the server has confirmed it. */
export async function revokeToken(fetch: Fetch, metadata: ServerMetadata, client: OAuthClient, refreshToken: string): Promise<boolean> {
  if (metadata.revocation_endpoint === undefined) return true;
  const form = { client_id: client.id, token: refreshToken, token_type_hint: 'refresh_token' };
  const answer = await requestJson(fetch, formPost(metadata.revocation_endpoint, form));
  return answer.ok && answer.value.status < 500;
}

async function askForTokens(fetch: Fetch, metadata: ServerMetadata, form: Record<string, string>): Promise<Result<Tokens, Failure>> {
  const answer = await requestJson(fetch, formPost(metadata.token_endpoint, form));
  if (!answer.ok) return answer;
  const { status, body } = answer.value;
  const tokens = z.safeParse(TokenAnswer, body);
  if (status === 200 && tokens.success) {
    const { access_token, expires_in, refresh_token } = tokens.data;
    return { ok: true, value: { accessToken: access_token, expiresInMs: expires_in * 1000, refreshToken: refresh_token ?? null } };
  }
  if (status === 429 || status >= 500) return unavailable(answer.value);
  const refusal = z.safeParse(z.object({ error: z.string() }), body);
  if (!refusal.success) return failed('garbled');
  return FINAL_REFUSALS.has(refusal.data.error) ? failed('signedOut') : failed('updateNeeded');
}

function formPost(url: string, form: Record<string, string>) {
  return {
    url,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
    timeoutMs: TIMEOUT_MS,
  };
}

function unavailable(answer: JsonAnswer): { ok: false; error: Failure } {
  const wait = answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs };
  return { ok: false, error: { ...failed('unavailable', 'unavailable').error, ...wait } };
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
