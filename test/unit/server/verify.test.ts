import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createVerifier } from '#server/auth/verify.ts';

const PUBLIC_URL = 'https://leadlight.example.com';
const NOW = new Date('2026-11-03T09:00:00.000Z');
const SECONDS = NOW.getTime() / 1000;
type Key = { kid: string; privateKey: CryptoKey; jwk: object };
let key: Key;
let stranger: Key;
let published: Key[];
let asked: number;
let clock: number;

beforeAll(async () => {
  key = await makeKey('one');
  stranger = await makeKey('one');
});
beforeEach(() => {
  published = [key];
  asked = 0;
  clock = 0;
});

async function makeKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'EdDSA' } };
}

function token(changes: Record<string, unknown> = {}, { by = key, typ = 'at+jwt', alg = 'EdDSA' } = {}): Promise<string> {
  const payload = {
    sub: 'user-1',
    iss: `${PUBLIC_URL}/api/auth`,
    aud: [`${PUBLIC_URL}/api/v1`, `${PUBLIC_URL}/api/auth/oauth2/userinfo`],
    client_id: 'leadlight-extension',
    iat: SECONDS,
    exp: SECONDS + 600,
    ...changes,
  };
  return new SignJWT(payload).setProtectedHeader({ alg, kid: by.kid, typ }).sign(by.privateKey);
}

function verifier(loadKeys = async () => ({ keys: published.map(({ jwk }) => ({ kty: 'OKP', ...jwk })) })) {
  return createVerifier({
    publicUrl: PUBLIC_URL,
    now: () => new Date(NOW.getTime() + clock),
    loadKeys: () => {
      asked += 1;
      return loadKeys();
    },
  });
}

const refused = { ok: false, error: 'unauthenticated' };

describe('a bearer token', () => {
  it('tells who sent it', async () => {
    expect(await verifier()(`Bearer ${await token()}`)).toEqual({ ok: true, value: { userId: 'user-1' } });
  });

  it('asks for the keys once for many tokens, and again after ten minutes', async () => {
    const verify = verifier();
    for (let n = 0; n < 20; n += 1) await verify(`Bearer ${await token()}`);
    expect(asked).toBe(1);
    clock = 11 * 60_000;
    await verify(`Bearer ${await token({ exp: SECONDS + 3600 })}`);
    expect(asked).toBe(2);
  });

  it.each([
    ['none at all', undefined],
    ['an empty header', ''],
    ['another scheme', 'Basic cm9iaW46aHVudGVyMg=='],
    ['garbage', 'Bearer not.a.token'],
    ['two tokens', 'Bearer a.b.c d.e.f'],
    ['a very long one', `Bearer ${'a'.repeat(100_000)}`],
  ])('is refused when it is %s', async (_, header) => {
    expect(await verifier()(header)).toEqual(refused);
  });

  it.each<[string, Record<string, unknown>]>([
    ['expired', { exp: SECONDS - 60 }],
    ['not valid yet', { nbf: SECONDS + 60 }],
    ['of another server', { iss: 'https://other.example.com/api/auth' }],
    ['for another audience', { aud: 'https://leadlight.example.com/api/auth/oauth2/userinfo' }],
    ['without an end', { exp: undefined }],
    ['of nobody', { sub: undefined }],
  ])('is refused when it is %s', async (_, changes) => {
    expect(await verifier()(`Bearer ${await token(changes)}`)).toEqual(refused);
  });

  it('is refused when it is an ID token, unsigned, signed by a stranger or tampered with', async () => {
    const verify = verifier();
    const good = await token();
    const [header = '', , signature = ''] = good.split('.');
    const payload = Buffer.from(JSON.stringify({ sub: 'user-2', exp: SECONDS + 600 })).toString('base64url');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    for (const bad of [
      await token({}, { typ: 'JWT' }),
      await token({}, { by: stranger }),
      `${header}.${payload}.${signature}`,
      `${none}.${payload}.x`,
    ]) {
      expect(await verify(`Bearer ${bad}`)).toEqual(refused);
    }
  });
});

describe('the keys', () => {
  it('are looked up again for a key that has just been made, but not for every unknown one', async () => {
    const verify = verifier();
    await verify(`Bearer ${await token()}`);
    const fresh = await makeKey('two');
    published = [key, fresh];
    clock = 60_000;
    expect(await verify(`Bearer ${await token({}, { by: fresh })}`)).toMatchObject({ ok: true });
    const unknown = await makeKey('three');
    for (let n = 0; n < 50; n += 1) await verify(`Bearer ${await token({}, { by: unknown })}`);
    expect(asked).toBe(2);
  });

  it('that cannot be fetched leave the question open, and those at hand serve on', async () => {
    const broken = verifier(() => Promise.reject(new Error('no database')));
    expect(await broken(`Bearer ${await token()}`)).toEqual({ ok: false, error: 'unavailable' });

    let isDown = false;
    const verify = verifier(async () => {
      if (isDown) throw new Error('no database');
      return { keys: published.map(({ jwk }) => ({ kty: 'OKP', ...jwk })) };
    });
    await verify(`Bearer ${await token()}`);
    isDown = true;
    clock = 11 * 60_000;
    expect(await verify(`Bearer ${await token({ exp: SECONDS + 3600 })}`)).toMatchObject({ ok: true });
  });
});
