import type { Context } from 'hono';
import { failureReply } from '#server/http/failure.ts';
import type { ServiceError } from '#server/services/context.ts';
import type { AppEnv } from './deps.ts';

/** A failure as the API answers it; with `retryAfterSeconds` where the time to try again is known. */
export type Refusal = ServiceError & { retryAfterSeconds?: number };

/** Answers a failure in the contract's shape, with the headers that belong to it. */
export function refuse(c: Context<AppEnv>, { retryAfterSeconds, ...error }: Refusal): Response {
  c.header('cache-control', 'no-store');
  if (error.code === 'unauthenticated') c.header('www-authenticate', 'Bearer');
  const reply = failureReply(c, error);
  if (retryAfterSeconds !== undefined) reply.headers.set('retry-after', String(retryAfterSeconds));
  return reply;
}
