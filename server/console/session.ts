import type { ConsoleSession, SessionState } from '#components/console/services.ts';
import { type Failure, type Fetch, failed, requestJson } from '#lib/bridge/http.ts';
import type { Result } from '#lib/contract/errors.ts';
import { type AccessToken, type Attempt, authorizeUrl, CALLBACK_PATH, newAttempt, readAnswer, redeem } from './oauth.ts';

/** The browser as the session needs it, handed in so that tests can stand in for it. */
export type Browser = {
  origin: string;
  /** Where the page stands now. */
  address: () => URL;
  fetch: Fetch;
  now: () => number;
  /** Leaves the page. */
  go: (url: string) => void;
  openTab: (url: string) => void;
  /** Rewrites the address without loading anything. */
  replaceAddress: (path: string) => void;
  /** Survives the way to the sign-in page and back, in this tab only. Never holds a token. */
  attempts: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** Tells the user's other tabs. */
  tabs: { post: (word: TabWord) => void; listen: (hear: (word: TabWord) => void) => void };
  schedule: (run: () => void, ms: number) => () => void;
};

export type TabWord = 'signedIn' | 'signedOut';

export type Session = ConsoleSession & {
  /** Decides where sign-in stands; call once, with the address that the page was opened at. Leaves for the sign-in page if need be. */
  start(address: URL): Promise<void>;
  /** For the API client: a token that is good for a while, renewed where needed. */
  getToken(rejected?: string): Promise<Result<string, Failure>>;
};

/** Renew this long before the token ends, so that no call waits for it. */
const AHEAD_MS = 90_000;
const TIMEOUT_MS = 15_000;
const ATTEMPT_KEY = 'leadlight.attempt.';

/**
 * Sign-in of the console: authorization code with PKCE. The token lives in this closure alone; what renews it is the browser's own session
 * with the server, asked silently (`prompt=none`), so there is no refresh token in the page that could be taken.
 */
export function createSession(browser: Browser): Session {
  let state: SessionState = { status: 'checking' };
  let token: AccessToken | null = null;
  let renewing: Promise<Result<string, Failure>> | null = null;
  let cancelRenewal = () => {};
  const listeners = new Set<() => void>();

  function become(next: SessionState): void {
    state = next;
    for (const listener of listeners) listener();
  }

  function hold(fresh: AccessToken): void {
    token = fresh;
    cancelRenewal();
    cancelRenewal = browser.schedule(() => void renew(), Math.max(fresh.expiresAt - browser.now() - AHEAD_MS, 5_000));
    become({ status: 'signedIn' });
  }

  function drop(next: SessionState): void {
    token = null;
    cancelRenewal();
    become(next);
  }

  /** A new token without a screen. One at a time: callers in the meantime share it. */
  function renew(): Promise<Result<string, Failure>> {
    renewing ??= askSilently(browser).then((answer) => {
      renewing = null;
      if (answer.ok) {
        hold(answer.value);
        return { ok: true, value: answer.value.value } as const;
      }
      const isEnded = answer.error.code === 'signedOut';
      if (isEnded) drop(state.status === 'signedIn' || state.status === 'ended' ? { status: 'ended' } : { status: 'signedOut' });
      else if (state.status === 'checking') become({ status: 'unreachable' });
      return answer;
    });
    return renewing;
  }

  async function leaveFor(open: (url: string) => void): Promise<void> {
    const attempt = newAttempt();
    const here = new URL(browser.address());
    here.searchParams.delete('signed-out');
    const returnTo = here.pathname === CALLBACK_PATH ? '/' : `${here.pathname}${here.search}`;
    browser.attempts.setItem(ATTEMPT_KEY + attempt.state, JSON.stringify({ verifier: attempt.verifier, returnTo }));
    open(await authorizeUrl(browser.origin, attempt));
  }

  browser.tabs.listen((word) => {
    if (word === 'signedOut' && state.status === 'signedIn') drop({ status: 'ended' });
    if (word === 'signedIn' && state.status !== 'signedIn') void renew();
  });

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async start(address) {
      if (address.pathname !== CALLBACK_PATH) {
        const silent = await renew();
        if (!silent.ok && silent.error.code === 'signedOut' && !address.searchParams.has('signed-out')) await leaveFor(browser.go);
        return;
      }
      const back = takeAttempt(browser.attempts, address.searchParams.get('state'));
      browser.replaceAddress(back?.returnTo ?? '/');
      const answer = readAnswer(address);
      if (answer.kind !== 'code' || back === null) {
        await renew();
        if (state.status !== 'signedIn') drop({ status: 'signedOut', message: 'The sign-in was not completed. Try again.' });
        return;
      }
      const redeemed = await redeem(poster(browser.fetch), browser.origin, {
        code: answer.code,
        verifier: back.verifier,
        now: browser.now(),
      });
      if (!redeemed.ok) return drop({ status: 'signedOut', message: redeemed.error.message });
      hold(redeemed.value);
      browser.tabs.post('signedIn');
    },

    async getToken(rejected) {
      const isGood = token !== null && token.value !== rejected && token.expiresAt - browser.now() > 5_000;
      return token !== null && isGood ? { ok: true, value: token.value } : renew();
    },

    signIn: () => void leaveFor(browser.go),
    signInBeside: () => browser.openTab(browser.origin),
    retry() {
      become({ status: 'checking' });
      void this.start(browser.address());
    },

    async signOut(scope) {
      const ended = await endSession(browser.fetch, browser.origin, scope);
      if (!ended.ok) return ended;
      drop({ status: 'signedOut' });
      browser.tabs.post('signedOut');
      browser.replaceAddress('/?signed-out');
      return { ok: true, value: null };
    },
  };
}

/** Asks for a code without a screen, by the browser's session with the server. `signedOut` when there is none. */
async function askSilently({ origin, fetch, now }: Browser): Promise<Result<AccessToken, Failure>> {
  const attempt = newAttempt();
  const asked = now();
  const url = await authorizeUrl(origin, attempt, 'none');
  const answer = await requestJson(withCookies(fetch), { url, method: 'GET', timeoutMs: TIMEOUT_MS, redirect: 'follow' });
  if (!answer.ok) return answer;
  const callback = callbackOf(answer.value.body) ?? answer.value.url;
  const read = readAnswer(new URL(callback, origin));
  if (read.kind === 'refused') return failed('signedOut');
  if (read.kind === 'nothing' || read.state !== attempt.state) return failed(answer.value.status >= 500 ? 'offline' : 'garbled');
  return redeem(poster(fetch), origin, { code: read.code, verifier: attempt.verifier, now: asked });
}

/** The authorization endpoint answers `fetch` with the address it would send a browser to. */
function callbackOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('url' in body)) return null;
  return typeof body.url === 'string' ? body.url : null;
}

function takeAttempt(storage: Browser['attempts'], state: string | null): (Pick<Attempt, 'verifier'> & { returnTo: string }) | null {
  if (state === null) return null;
  const kept = storage.getItem(ATTEMPT_KEY + state);
  storage.removeItem(ATTEMPT_KEY + state);
  if (kept === null) return null;
  const parsed: unknown = JSON.parse(kept);
  if (typeof parsed !== 'object' || parsed === null || !('verifier' in parsed) || !('returnTo' in parsed)) return null;
  const { verifier, returnTo } = parsed;
  if (typeof verifier !== 'string' || typeof returnTo !== 'string') return null;
  return { verifier, returnTo: /^\/(?![/\\])/.test(returnTo) ? returnTo : '/' };
}

function poster(fetch: Fetch): (url: string, form: URLSearchParams) => Promise<Result<unknown, Failure>> {
  return async (url, form) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await requestJson(fetch, { url, method: 'POST', headers, body: form.toString(), timeoutMs: TIMEOUT_MS });
    if (!answer.ok) return answer;
    return answer.value.status === 200 ? { ok: true, value: answer.value.body } : failed('signedOut');
  };
}

async function endSession(fetch: Fetch, origin: string, scope: 'here' | 'everywhere'): Promise<Result<null, Failure>> {
  const steps = scope === 'everywhere' ? ['/api/auth/revoke-sessions', '/api/auth/sign-out'] : ['/api/auth/sign-out'];
  for (const path of steps) {
    const url = new URL(path, origin).href;
    const headers = { 'content-type': 'application/json' };
    const answer = await requestJson(withCookies(fetch), { url, method: 'POST', headers, body: '{}', timeoutMs: TIMEOUT_MS });
    if (!answer.ok) return answer;
    if (answer.value.status >= 500)
      return { ok: false, error: { code: 'offline', message: 'The server could not end the session. Try again in a moment.' } };
  }
  return { ok: true, value: null };
}

/** The sign-in pages know the browser by its cookie; the API never does. */
function withCookies(fetch: Fetch): Fetch {
  return (url, init) => fetch(url, { ...init, credentials: 'same-origin' });
}
