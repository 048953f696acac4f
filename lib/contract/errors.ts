import * as z from 'zod/mini';

/** Every expected failure, each with the situation that raises it. The list is closed: a new code is added here first. */
export const ERROR_CODES = {
  badRequest: 'The request does not have the shape that the endpoint asks for.',
  unauthenticated: 'There is no access token, or it has expired.',
  forbidden: 'The member’s role does not allow this.',
  notFound: 'No such thing in this workspace.',
  conflict: 'The same idempotency key came with another body, or the thing has changed meanwhile.',
  tooLarge: 'The body is larger than the endpoint accepts.',
  unreadableFile: 'The file is not a CSV text that we can read.',
  invalidMapping: 'The column mapping does not fit the file.',
  invalidDefinition: 'The definition cannot be used as it is; `problems` names each field and what to do.',
  notYourSide: 'The member does not sign for this side.',
  rateLimited: 'Too many requests; the answer says when to try again.',
  unavailable: 'The database cannot be reached just now; nothing was stored.',
  internal: 'A fault of ours; it has been logged with the request’s id.',
} as const;

export const ErrorCode = z.enum(Object.keys(ERROR_CODES) as [keyof typeof ERROR_CODES, ...(keyof typeof ERROR_CODES)[]]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** One thing wrong with a definition: where (`triggers.3.clauses.0.withinDays`), and what to do, in words. */
export const DefinitionProblem = z.object({ path: z.string(), message: z.string() });
export type DefinitionProblem = z.infer<typeof DefinitionProblem>;

/** The body of every answer that is not a success. */
export const ApiError = z.object({
  code: ErrorCode,
  /** What happened and what to do, in the user's words. */
  message: z.string(),
  /** Where in the input, for example `entries.3.body.reason`; empty when the whole is meant. */
  path: z.optional(z.string()),
  /** For `invalidDefinition`: all that is wrong, each at its field. */
  problems: z.optional(z.array(DefinitionProblem)),
  requestId: z.optional(z.string()),
});
export type ApiError = z.infer<typeof ApiError>;

/** A failure seen from the client: the server's own code, or one of the ways not to reach it. */
export const ClientErrorCode = z.union([ErrorCode, z.enum(['offline', 'timeout', 'signedOut', 'garbled', 'updateNeeded'])]);
export type ClientErrorCode = z.infer<typeof ClientErrorCode>;

/** A failure as a page of ours hears of it. `says`: which of our own words stand for it (`lib/words`, area `failures`), where it is ours. */
export type ToldFailure = { code: ClientErrorCode; message: string; says?: string };

export type Result<T, E = ToldFailure> = { ok: true; value: T } | { ok: false; error: E };
