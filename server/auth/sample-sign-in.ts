import { createHash, timingSafeEqual } from 'node:crypto';
import type { BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import * as z from 'zod/mini';

/** People of the sample workspace live at these domains, which nobody can own. */
const SAMPLE_ADDRESS = /@([a-z0-9-]+\.)*example\.(com|org|net)$/;

/**
 * Lets the start command open the sample workspace without a password: whoever holds the token that it made for this one start may become
 * any person at an example domain, once each. The endpoint is there only where the server was started with such a token.
 */
export function sampleSignIn(token: string): BetterAuthPlugin {
  const used = new Set<string>();
  return {
    id: 'sample-sign-in',
    endpoints: {
      sampleSignIn: createAuthEndpoint(
        '/sample-sign-in',
        { method: 'GET', query: z.object({ token: z.string(), as: z.string(), next: z._default(z.string(), '/') }) },
        async (ctx) => {
          const { as, next } = ctx.query;
          const email = as.toLowerCase();
          const found = isSame(ctx.query.token, token) && SAMPLE_ADDRESS.test(email) && !used.has(email);
          const user = found ? (await ctx.context.internalAdapter.findUserByEmail(email))?.user : undefined;
          if (user === undefined) throw new APIError('FORBIDDEN', { code: 'NOT_A_SAMPLE_SIGN_IN' });
          used.add(email);
          const session = await ctx.context.internalAdapter.createSession(user.id);
          await setSessionCookie(ctx, { session, user });
          throw ctx.redirect(ownPath(next));
        },
      ),
    },
  };
}

/** A path of our own; anything that a browser could read as another origin becomes the start page. */
export function ownPath(next: string): string {
  const base = 'http://own.invalid';
  if (!/^\/(?![/\\])/.test(next) || !URL.canParse(next, base)) return '/';
  const url = new URL(next, base);
  return url.origin === base ? `${url.pathname}${url.search}${url.hash}` : '/';
}

function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
