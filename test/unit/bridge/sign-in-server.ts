import type { Fetch } from '#lib/bridge/http.ts';
import type { KeyValueStore } from '#lib/bridge/key-value.ts';
import type { Me } from '#lib/contract/workspace.ts';

export const SERVER = 'https://leadlight.example.com';

/** A storage area in memory, as slow as the browser's: every call lets others go first. */
export function memoryStore(values: Record<string, unknown> = {}): KeyValueStore & { values: Record<string, unknown> } {
  return {
    values,
    get: async (key) => {
      await Promise.resolve();
      return structuredClone(values[key]);
    },
    set: async (more) => {
      await Promise.resolve();
      Object.assign(values, structuredClone(more));
    },
    remove: async (keys) => {
      await Promise.resolve();
      for (const key of [keys].flat()) delete values[key];
    },
  };
}

/** A sign-in server with rotating refresh tokens: one that is used twice ends the whole sign-in, as the real one does. */
export function signInServer(accessSeconds = 600) {
  const live = new Map<string, string>();
  const spent = new Map<string, string>();
  const codes = new Map<string, { member: string; challenge: string }>();
  const revoked: string[] = [];
  const counts = { renewals: 0, silent: 0, windows: 0 };
  let made = 0;
  let isDown = false;
  let isFailing = false;
  let hold: Promise<void> | null = null;
  /** Who is signed in in the browser's own window. */
  let browserSession: string | null = null;
  /** Who signs in when the window opens; null: they close it. */
  let atTheWindow: string | null = 'ada';

  function grant(member: string): Response {
    made += 1;
    live.set(`refresh${made}`, member);
    return Response.json({ access_token: `access${made}.${member}`, expires_in: accessSeconds, refresh_token: `refresh${made}` });
  }

  const fetch: Fetch = async (url, init) => {
    await hold;
    if (isDown) throw new TypeError('Failed to fetch');
    const form = new URLSearchParams(String(init.body ?? ''));
    if (url.endsWith('/openid-configuration')) {
      return Response.json({
        issuer: `${SERVER}/api/auth`,
        authorization_endpoint: `${SERVER}/api/auth/oauth2/authorize`,
        token_endpoint: `${SERVER}/api/auth/oauth2/token`,
        revocation_endpoint: `${SERVER}/api/auth/oauth2/revoke`,
      });
    }
    if (url.endsWith('/revoke')) {
      revoked.push(form.get('token') ?? '');
      live.delete(form.get('token') ?? '');
      return Response.json({});
    }
    if (form.get('grant_type') === 'authorization_code') {
      const code = codes.get(form.get('code') ?? '');
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(form.get('code_verifier') ?? '')));
      const isProven = code?.challenge === Buffer.from(digest).toString('base64url');
      return code && isProven ? grant(code.member) : Response.json({ error: 'invalid_grant' }, { status: 400 });
    }
    counts.renewals += 1;
    if (isFailing) return new Response('<h1>Bad gateway</h1>', { status: 502, headers: { 'content-type': 'text/html' } });
    const token = form.get('refresh_token') ?? '';
    const member = live.get(token);
    const replayed = spent.get(token);
    if (replayed !== undefined) for (const [other, of] of live) if (of === replayed) live.delete(other);
    if (member === undefined) return Response.json({ error: 'invalid_grant' }, { status: 400 });
    live.delete(token);
    spent.set(token, member);
    return grant(member);
  };

  async function browse(url: string, interactive: boolean) {
    const query = new URL(url).searchParams;
    const isSilent = query.get('prompt') === 'none';
    if (interactive) counts.windows += 1;
    else counts.silent += 1;
    if (!isSilent && (browserSession === null || query.get('prompt') === 'login')) browserSession = atTheWindow;
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('state', query.get('state') ?? '');
    back.searchParams.set('iss', `${SERVER}/api/auth`);
    if (browserSession === null && !isSilent) return { ok: false, error: { code: 'signedOut', message: 'closed' } } as const;
    if (browserSession === null) back.searchParams.set('error', 'login_required');
    else {
      made += 1;
      codes.set(`code${made}`, { member: browserSession, challenge: query.get('code_challenge') ?? '' });
      back.searchParams.set('code', `code${made}`);
    }
    return { ok: true, value: back.href } as const;
  }

  return {
    fetch,
    browse,
    counts,
    revoked,
    live,
    down: (is: boolean) => {
      isDown = is;
    },
    /** Renewals meet a gateway that has no server behind it. */
    failRenewals: (is: boolean) => {
      isFailing = is;
    },
    /** Holds every answer back until the returned function is called. */
    holdAnswers: () => {
      let release = () => {};
      hold = new Promise((resolve) => {
        release = () => {
          hold = null;
          resolve();
        };
      });
      return release;
    },
    person: (name: string | null) => {
      atTheWindow = name;
    },
    browserSession: (name: string | null) => {
      browserSession = name;
    },
    /** All sign-ins of a member end at the server. */
    endAll: () => live.clear(),
    memberOf: (token: string, people: Record<string, Me>) => people[token.split('.')[1] ?? ''],
  };
}
