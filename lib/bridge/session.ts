import type { Result } from '../contract/errors.ts';
import type { Me } from '../contract/workspace.ts';
import { type Failure, type Fetch, failed } from './http.ts';
import {
  authorizeUrl,
  codeFrom,
  createPkce,
  discover,
  type OAuthClient,
  redeemCode,
  renewTokens,
  revokeToken,
  type ServerMetadata,
  type Tokens,
} from './oauth.ts';
import { isOwnedAt, ownerOf } from './owner.ts';
import type { SessionRecord, SessionRecords } from './session-record.ts';
import { oneByOne, singleFlight } from './single-flight.ts';

export type SessionDeps = {
  records: SessionRecords;
  client: OAuthClient;
  serverUrl: () => string;
  fetch: Fetch;
  now: () => number;
  /** Opens the address in the browser's sign-in window (or, not `interactive`, without one) and brings back where it was sent. */
  browse: (url: string, interactive: boolean) => Promise<Result<string, Failure>>;
  /** Who the token belongs to. */
  loadMe: (token: string) => Promise<Result<Me, Failure>>;
  /** Called after every change of who is signed in. */
  onChange: (state: SessionState) => Promise<void>;
};

export type SessionState =
  | { status: 'signedIn'; me: Me; owner: string }
  | { status: 'signedOut'; me: Me | null; owner: string | null; byChoice: boolean };

type Granted = { token: string; owner: string };

export type Session = ReturnType<typeof createSession>;

/** A token with less than this left is renewed before it is used. */
const RENEW_BEFORE_MS = 60_000;
const SILENT_RETRY_MS = 5 * 60_000;

/**
 * The sign-in of one browser: authorization code with PKCE, access token in memory, refresh token that changes with every renewal.
 * However many ask, one renewal or sign-in runs at a time. What comes back after a sign-out is thrown away.
 */
export function createSession(deps: SessionDeps) {
  const { records, client, fetch, now } = deps;
  /** Changes of the stored sign-in, each whole before the next: a late renewal never writes over a sign-out. */
  const exclusive = oneByOne();
  /** A sign-in that began before the last sign-out has no effect. */
  let signOuts = 0;

  async function current(): Promise<SessionRecord | null> {
    const record = await records.read();
    return record !== null && sameServer(record.serverUrl, deps.serverUrl()) ? record : null;
  }

  async function state(): Promise<SessionState> {
    const record = await current();
    if (record === null) return { status: 'signedOut', me: null, owner: null, byChoice: false };
    const owner = ownerOf(record.serverUrl, record.me);
    if (record.refreshToken !== null) return { status: 'signedIn', me: record.me, owner };
    return { status: 'signedOut', me: record.me, owner, byChoice: record.endedBy === 'choice' };
  }

  /**
   * A token good for at least a minute, renewed where needed. With `rejected`, one that differs from it.
   * With `owner`, only a token of that member: `signedOut` when somebody else is signed in.
   */
  async function getToken(rejected?: string, owner?: string): Promise<Result<string, Failure>> {
    const access = await records.readAccess();
    if (
      access !== null &&
      isOwnedAt(access.owner, deps.serverUrl()) &&
      access.token !== rejected &&
      access.expiresAt - now() > RENEW_BEFORE_MS
    ) {
      return owner === undefined || owner === access.owner ? { ok: true, value: access.token } : failed('signedOut');
    }
    const renewed = await renew();
    if (!renewed.ok) return renewed;
    return owner === undefined || owner === renewed.value.owner ? { ok: true, value: renewed.value.token } : failed('signedOut');
  }

  const renew = singleFlight(() => renewNow().catch(() => failed('unavailable')));

  async function renewNow(): Promise<Result<Granted, Failure>> {
    const record = await current();
    if (record === null || record.refreshToken === null) return silently(record);
    const metadata = await discover(fetch, record.serverUrl);
    if (!metadata.ok) return metadata;
    const tokens = await renewTokens(fetch, metadata.value, client, record.refreshToken);
    if (tokens.ok) {
      const kept = await keep(record, tokens.value, (now) => now?.refreshToken === record.refreshToken);
      return kept ?? discard(metadata.value, tokens.value);
    }
    if (tokens.error.code !== 'signedOut') return tokens;
    const again = await silently(record);
    if (!again.ok) await end('expiry', (now) => now?.refreshToken === record.refreshToken);
    return again.ok ? again : failed('signedOut');
  }

  /** Signs in without a window where the browser still has a session with the server; not after a sign-out by choice, and not again and again. */
  async function silently(record: SessionRecord | null): Promise<Result<Granted, Failure>> {
    const triedAt = await records.readSilentTry();
    const isTooSoon = triedAt !== null && Math.abs(now() - triedAt) < SILENT_RETRY_MS;
    if (record?.endedBy === 'choice' || isTooSoon) return failed('signedOut');
    await records.writeSilentTry(now());
    return authorize('none');
  }

  const signIn = singleFlight(() => signInNow().catch(() => failed('unavailable')));

  async function signInNow(): Promise<Result<Me, Failure>> {
    const before = await current();
    const signedIn = await authorize(before?.endedBy === 'choice' ? 'login' : null);
    if (!signedIn.ok) return signedIn;
    const after = await current();
    return after === null ? failed('signedOut') : { ok: true, value: after.me };
  }

  async function authorize(prompt: 'none' | 'login' | null): Promise<Result<Granted, Failure>> {
    const began = signOuts;
    const serverUrl = deps.serverUrl();
    const before = (await current())?.refreshToken ?? null;
    const metadata = await discover(fetch, serverUrl);
    if (!metadata.ok) return metadata;
    const pkce = await createPkce();
    const redirected = await deps.browse(authorizeUrl(metadata.value, client, pkce, prompt), prompt !== 'none');
    if (!redirected.ok) return redirected;
    const code = codeFrom(redirected.value, pkce, metadata.value);
    if (!code.ok) return code;
    const tokens = await redeemCode(fetch, metadata.value, client, code.value, pkce);
    if (!tokens.ok) return tokens;
    const me = await deps.loadMe(tokens.value.accessToken);
    if (!me.ok) return me;
    const signedIn = { serverUrl, me: me.value, refreshToken: null };
    let replaced: string | null = null;
    const kept = await keep(signedIn, tokens.value, (now) => {
      replaced = now?.refreshToken ?? null;
      const isOvertaken = prompt === 'none' && now !== null && now.refreshToken !== before && now.refreshToken !== null;
      return signOuts === began && !isOvertaken && sameServer(serverUrl, deps.serverUrl());
    });
    if (kept === null) return discard(metadata.value, tokens.value);
    if (replaced !== null) await revokeToken(fetch, metadata.value, client, replaced);
    return kept;
  }

  /** Stores new tokens unless the sign-in has changed meanwhile; the refresh token first, since it is the one that cannot be had again. */
  function keep(
    basis: Pick<SessionRecord, 'serverUrl' | 'me' | 'refreshToken'>,
    tokens: Tokens,
    stillWanted: (now: SessionRecord | null) => boolean,
  ) {
    return exclusive(async (): Promise<Result<Granted, Failure> | null> => {
      if (!stillWanted(await records.read())) return null;
      const { serverUrl, me } = basis;
      const owner = ownerOf(serverUrl, me);
      const refreshToken = tokens.refreshToken ?? basis.refreshToken;
      await records.write({ version: 2, serverUrl, me, refreshToken, endedBy: refreshToken === null ? 'expiry' : null });
      await records.writeAccess({ token: tokens.accessToken, expiresAt: now() + tokens.expiresInMs, owner });
      await deps.onChange(await state());
      return { ok: true, value: { token: tokens.accessToken, owner } };
    });
  }

  async function discard(metadata: ServerMetadata, tokens: Tokens): Promise<Result<Granted, Failure>> {
    if (tokens.refreshToken !== null) await revokeToken(fetch, metadata, client, tokens.refreshToken);
    return failed('signedOut');
  }

  function end(endedBy: 'choice' | 'expiry', stillWanted: (now: SessionRecord) => boolean): Promise<SessionRecord | null> {
    return exclusive(async () => {
      const record = await records.read();
      if (record === null || !stillWanted(record)) return null;
      await records.dropAccess();
      await records.write({ ...record, refreshToken: null, endedBy });
      await deps.onChange(await state());
      return record;
    });
  }

  /** Ends the sign-in here at once, then at the server. What waits in the outbox stays. */
  async function signOut(): Promise<void> {
    signOuts += 1;
    const ended = await end('choice', () => true);
    if (ended === null || ended.refreshToken === null) return;
    const metadata = await discover(fetch, ended.serverUrl);
    if (metadata.ok) await revokeToken(fetch, metadata.value, client, ended.refreshToken);
  }

  /** Takes over what the server says of the member and the workspace now. */
  function refreshMe(me: Me): Promise<void> {
    return exclusive(async () => {
      const record = await current();
      if (record === null || ownerOf(record.serverUrl, me) !== ownerOf(record.serverUrl, record.me)) return;
      await records.write({ ...record, me });
      await deps.onChange(await state());
    });
  }

  return { state, getToken, signIn, signOut, refreshMe };
}

function sameServer(left: string, right: string): boolean {
  return new URL(left).origin === new URL(right).origin;
}
