import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { DefinitionProblem, ErrorCode } from '#lib/contract/errors.ts';
import type { AppEnv } from '#server/routes/deps.ts';
import { StoreUnavailable } from '#server/store/failures.ts';

/** The HTTP status of each failure. */
export const STATUS = {
  badRequest: 400,
  unauthenticated: 401,
  forbidden: 403,
  notYourSide: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  unreadableFile: 422,
  invalidMapping: 422,
  invalidDefinition: 422,
  rateLimited: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ErrorCode, ContentfulStatusCode>;

/** The body and status of every answer that is not a success. */
export function failureReply(c: Context<AppEnv>, { code, message, path, problems }: Failure): Response {
  if (code === 'unavailable') c.header('retry-after', '2');
  const where = { ...(path === undefined ? {} : { path }), ...(problems === undefined ? {} : { problems }) };
  return c.json({ code, message, ...where, requestId: c.get('requestId') }, STATUS[code]);
}

type Failure = { code: ErrorCode; message: string; path?: string | undefined; problems?: readonly DefinitionProblem[] | undefined };

export const UNAVAILABLE = {
  code: 'unavailable',
  message: 'The database cannot be reached just now. Nothing was stored; try again in a moment.',
} as const;

const INTERNAL = {
  code: 'internal',
  message: 'Something went wrong on our side. It has been logged; try again, and tell us this number if it stays.',
} as const;

/** What an exception becomes: expected for a database that is down, a fault of ours otherwise. */
export function replyToException(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof StoreUnavailable) {
    c.get('log').warn({ reason: error.reason }, 'database unavailable');
    return failureReply(c, UNAVAILABLE);
  }
  c.get('log').error({ err: error }, 'unexpected failure');
  return failureReply(c, INTERNAL);
}
