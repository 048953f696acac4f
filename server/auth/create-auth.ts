import type { GenericEndpointContext } from '@better-auth/core';
import { oauthProvider } from '@better-auth/oauth-provider';
import { APIError, type BetterAuthOptions, type BetterAuthPlugin, betterAuth } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';
import { jwt } from 'better-auth/plugins';
import { uuidv7 } from 'uuidv7';
import type { AuthPool } from '#server/store/auth-pool.ts';
import { type AttemptLimit, createAttemptLimit } from './attempt-limit.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { createRequestLimit } from './request-limit.ts';
import { sampleSignIn } from './sample-sign-in.ts';

export type AuthOptions = {
  /** Connections to the schema `auth`. */
  pool: AuthPool;
  /** The origin that browsers know the server by, for example `https://leadlight.example.com`. */
  publicUrl: string;
  /** At least 32 characters; signs cookies and encrypts the signing keys at rest. */
  secret: string;
  /** Told of faults; refusals such as a wrong password are none. */
  onFault?: (error: unknown) => void;
  /** Seconds in which a refresh token whose answer was lost may be sent once more. */
  refreshReplaySeconds?: number;
  /** Opens the sample workspace's door; see `sampleSignIn`. */
  sampleSignInToken?: string | undefined;
};

/** Everything that the sign-in offers lies under this path. */
export const AUTH_PATH = '/api/auth';
/** The page for people, outside of the library's path. */
export const SIGN_IN_PAGE = '/sign-in';
const MINUTE = 60;
const DAY = 86_400;

/** Who may be named in an access token's `aud`: the API, under the origin that browsers know. */
export function audienceOf(publicUrl: string): string {
  return new URL('/api/v1', publicUrl).href;
}

export function issuerOf(publicUrl: string): string {
  return new URL(AUTH_PATH, publicUrl).href;
}

/** Sign-in with e-mail and password, and an OAuth 2.1 server for our own clients. */
export function createAuth(options: AuthOptions) {
  const failures = createAttemptLimit({ attempts: 10, windowMs: 15 * MINUTE * 1000, now: Date.now });
  return betterAuth({
    ...baseOptions(options),
    hooks: guardPasswords(failures),
    plugins: [
      jwt({
        // A key serves for 90 days and is published for 7 more, so that a stolen database backup grows stale.
        jwks: { rotationInterval: 90 * DAY, gracePeriod: 7 * DAY },
        jwt: { issuer: issuerOf(options.publicUrl) },
        disableSettingJwtHeader: true,
      }),
      // The library's own types disagree about optional properties; the value is a plugin.
      oauthProvider({
        loginPage: SIGN_IN_PAGE,
        // Never shown: both clients are ours and skip it.
        consentPage: SIGN_IN_PAGE,
        scopes: ['openid', 'profile', 'email', 'offline_access'],
        grantTypes: ['authorization_code', 'refresh_token'],
        resources: [audienceOf(options.publicUrl)],
        enforcePerClientResources: false,
        accessTokenExpiresIn: 10 * MINUTE,
        codeExpiresIn: 10 * MINUTE,
        refreshTokenExpiresIn: 30 * DAY,
        refreshTokenReuseInterval: options.refreshReplaySeconds ?? 2 * MINUTE,
        rateLimit: { token: false, authorize: false, revoke: false, userinfo: false },
      }) as BetterAuthPlugin,
      ...(options.sampleSignInToken === undefined ? [] : [sampleSignIn(options.sampleSignInToken)]),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

function baseOptions({ pool, publicUrl, secret, onFault = () => {} }: AuthOptions) {
  return {
    appName: 'Leadlight',
    baseURL: publicUrl,
    basePath: AUTH_PATH,
    secret,
    database: pool,
    trustedOrigins: [publicUrl],
    emailAndPassword: {
      enabled: true,
      // Members are added by an admin.
      disableSignUp: true,
      minPasswordLength: 10,
      maxPasswordLength: 200,
      revokeSessionsOnPasswordReset: true,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: 30 * DAY, updateAge: DAY },
    databaseHooks: { session: { delete: { before: (session, ctx) => removeRefreshTokens(session.id, ctx) } } },
    rateLimit: {
      enabled: true,
      customStorage: createRequestLimit(),
      window: MINUTE,
      max: 600,
      // A whole office may come from one address; the limit on one account stands beside this one.
      customRules: { '/sign-in/*': { window: MINUTE, max: 30 }, '/change-password': { window: MINUTE, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'leadlight',
      // Said outright, since the library turns both off where it believes to be tested.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      useSecureCookies: publicUrl.startsWith('https:'),
      database: { generateId: () => uuidv7() },
      // Set by our own front door from the connection; what a client sends under this name is dropped there.
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
    },
    onAPIError: {
      errorURL: new URL(SIGN_IN_PAGE, publicUrl).href,
      onError: (error) => {
        if (!(error instanceof APIError && error.statusCode < 500)) onFault(error);
      },
    },
    telemetry: { enabled: false },
    // The library's own lines can quote addresses; what matters arrives at `onFault`.
    logger: { disabled: true },
  } satisfies BetterAuthOptions;
}

/**
 * Signing out ends what the session had handed to the console and the extension of that browser. The tokens are removed, not marked:
 * the library takes a marked one that comes back for a theft, and would sign the person out everywhere.
 */
async function removeRefreshTokens(sessionId: string, ctx: GenericEndpointContext | null): Promise<void> {
  await ctx?.context.adapter.deleteMany({ model: 'oauthRefreshToken', where: [{ field: 'sessionId', value: sessionId }] });
}

/** Carries the client's address from our front door to the library. */
export const CLIENT_ADDRESS_HEADER = 'x-leadlight-client-address';

/** Slows down guessing of one account's password, wherever the guesses come from. */
function guardPasswords(failures: AttemptLimit) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== '/sign-in/email') return;
      const wait = failures.waitFor(accountKey(ctx.body));
      if (wait > 0) throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: Math.ceil(wait / 1000) });
    }),
    after: createAuthMiddleware(async (ctx) => {
      if (ctx.path !== '/sign-in/email') return;
      if (ctx.context.returned instanceof APIError) failures.failed(accountKey(ctx.body));
      else failures.succeeded(accountKey(ctx.body));
    }),
  };
}

function accountKey(body: unknown): string {
  return typeof body === 'object' && body !== null && 'email' in body ? String(body.email).trim().toLowerCase() : '';
}
