import { Hono } from 'hono';
import { clientAddress } from '#server/http/client-address.ts';
import { failureReply, UNAVAILABLE } from '#server/http/failure.ts';
import { atMost, shared } from '#server/http/front-door.ts';
import type { AppEnv } from '#server/routes/deps.ts';
import type { Store } from '#server/store/db.ts';
import { AUTH_PATH, type Auth, CLIENT_ADDRESS_HEADER } from './create-auth.ts';

export type AuthRouteDeps = {
  auth: Auth;
  store: Store;
  publicUrl: string;
  extensionIds: readonly string[];
  trustedProxies: number;
};

/** Called by our clients across origins; what they send along as cookies is dropped. */
const FOR_CLIENTS = [
  'GET /.well-known/openid-configuration',
  'GET /.well-known/oauth-authorization-server',
  'GET /jwks',
  'GET /oauth2/userinfo',
  'POST /oauth2/token',
  'POST /oauth2/revoke',
];

/** Called by the browser on our own origin, with its session's cookie. */
const FOR_BROWSERS = [
  'GET /oauth2/authorize',
  'GET /oauth2/end-session',
  'GET /get-session',
  'GET /sample-sign-in',
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /revoke-sessions',
  'POST /change-password',
];

/** The sign-in library behind a list of the endpoints that we offer: nothing that it also knows is reachable. */
export function authRoutes(deps: AuthRouteDeps): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  const crossOrigin = shared(deps.publicUrl, deps.extensionIds);
  for (const [method, path] of FOR_CLIENTS.map(split)) {
    routes.use(AUTH_PATH + path, crossOrigin, atMost(BODY_LIMIT));
    routes.on(method, AUTH_PATH + path, (c) => answer(deps, c, { withCookies: false }));
  }
  for (const [method, path] of FOR_BROWSERS.map(split)) {
    routes.use(AUTH_PATH + path, atMost(BODY_LIMIT));
    routes.on(method, AUTH_PATH + path, (c) => answer(deps, c, { withCookies: true }));
  }
  return routes;
}

const BODY_LIMIT = 1_000_000;

async function answer(
  deps: AuthRouteDeps,
  c: Parameters<typeof failureReply>[0],
  { withCookies }: { withCookies: boolean },
): Promise<Response> {
  const headers = new Headers(c.req.raw.headers);
  headers.set(CLIENT_ADDRESS_HEADER, clientAddress(c, deps.trustedProxies));
  if (!withCookies) headers.delete('cookie');
  const response = await deps.auth.handler(new Request(c.req.raw, { headers })).catch((error: unknown) => {
    c.get('log').error({ err: error }, 'sign-in failed unexpectedly');
    return null;
  });
  if (response !== null && response.status < 500) return response;
  const isReachable = await deps.store.ping().then(
    () => true,
    () => false,
  );
  if (!isReachable) return failureReply(c, UNAVAILABLE);
  return response ?? failureReply(c, { code: 'internal', message: 'The sign-in failed on our side. It has been logged; try again.' });
}

function split(endpoint: string): [string, string] {
  const [method = '', path = ''] = endpoint.split(' ');
  return [method, path];
}
