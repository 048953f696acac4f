import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify } from 'jose';
import type { Authenticate } from '#server/routes/deps.ts';
import { type Auth, audienceOf, issuerOf } from './create-auth.ts';

export type VerifierOptions = {
  publicUrl: string;
  /** The published signing keys. */
  loadKeys: () => Promise<JSONWebKeySet>;
  now?: () => Date;
};

/** The keys of this server's own sign-in. */
export function keysOf(auth: Auth): () => Promise<JSONWebKeySet> {
  return async () => {
    const { keys } = await auth.api.getJwks();
    return { keys: keys.map((key) => ({ ...key })) };
  };
}

const KEYS_STAY_FRESH_MS = 10 * 60_000;
/** An unknown key id makes us look again, but not more often than this: anyone can send one. */
const LOOK_AGAIN_MS = 5_000;
const CLOCK_SKEW_SECONDS = 5;

/**
 * Checks bearer tokens without asking the database: signature, issuer, audience, age and kind (an ID token is no access token).
 * Keys are kept for ten minutes, and longer when they cannot be fetched.
 */
export function createVerifier({ publicUrl, loadKeys, now = () => new Date() }: VerifierOptions): Authenticate {
  let keys: { set: ReturnType<typeof createLocalJWKSet>; at: number } | null = null;

  async function refresh(): Promise<boolean> {
    try {
      keys = { set: createLocalJWKSet(await loadKeys()), at: now().getTime() };
      return true;
    } catch {
      return keys !== null;
    }
  }

  async function verify(token: string): Promise<string | null> {
    if (keys === null) return null;
    const { payload } = await jwtVerify(token, keys.set, {
      issuer: issuerOf(publicUrl),
      audience: audienceOf(publicUrl),
      typ: 'at+jwt',
      algorithms: ['EdDSA'],
      requiredClaims: ['sub', 'exp', 'client_id'],
      clockTolerance: CLOCK_SKEW_SECONDS,
      currentDate: now(),
    });
    return payload.sub ?? null;
  }

  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return { ok: false, error: 'unauthenticated' };
    const age = () => now().getTime() - (keys?.at ?? 0);
    if (age() > KEYS_STAY_FRESH_MS && !(await refresh())) return { ok: false, error: 'unavailable' };
    const userId = await verify(token).catch(async (error: unknown) => {
      const isUnknownKey = error instanceof errors.JWKSNoMatchingKey;
      return isUnknownKey && age() > LOOK_AGAIN_MS && (await refresh()) ? verify(token).catch(() => null) : null;
    });
    return userId === null ? { ok: false, error: 'unauthenticated' } : { ok: true, value: { userId } };
  };
}
