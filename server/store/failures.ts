/** Why the database could not serve. */
export type UnavailableReason = 'unreachable' | 'timeout' | 'full' | 'contention' | 'unknownOutcome';

/**
 * The database could not do the work. Except for `unknownOutcome` (the connection broke while a commit was under way) nothing was stored.
 * Routes answer `unavailable`; the client tries again with the same idempotency key.
 */
export class StoreUnavailable extends Error {
  readonly reason: UnavailableReason;

  constructor(reason: UnavailableReason, cause: unknown) {
    super(`The database is unavailable (${reason}).`, { cause });
    this.name = 'StoreUnavailable';
    this.reason = reason;
  }
}

/** What a failure of the driver means: the reason, and whether the same work may be tried again once it was rolled back. Null: a fault of the query itself. */
export function classify(error: unknown): { reason: UnavailableReason; retry: boolean } | null {
  if (!(error instanceof Error)) return null;
  const code = codeOf(error);
  if (code !== null) return BY_CODE[code] ?? BY_CLASS[code.slice(0, 2)] ?? null;
  if (isUnanswered(error)) return TIMEOUT;
  return LOST_CONNECTION.test(error.message) ? UNREACHABLE : null;
}

/** Whether the driver gave up on a server that did not answer: the statement may still be running, and the connection is of no more use. */
export function isUnanswered(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}

const UNREACHABLE = { reason: 'unreachable', retry: true } as const;
const CONTENTION = { reason: 'contention', retry: true } as const;
const TIMEOUT = { reason: 'timeout', retry: false } as const;
const FULL = { reason: 'full', retry: false } as const;

type Meaning = { reason: UnavailableReason; retry: boolean };

/** SQLSTATEs, and the codes of failed system calls. */
const BY_CODE: Record<string, Meaning> = {
  '40001': CONTENTION,
  '40P01': CONTENTION,
  '55P03': CONTENTION,
  '57P01': UNREACHABLE,
  '57P02': UNREACHABLE,
  '57P03': UNREACHABLE,
  '53300': UNREACHABLE,
  '57014': TIMEOUT,
  '25P03': TIMEOUT,
  '53100': FULL,
  '53200': FULL,
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  ENOENT: UNREACHABLE,
  EPIPE: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
};
const BY_CLASS: Record<string, Meaning> = { '08': UNREACHABLE };

/** Messages of the driver that come without a code. */
const LOST_CONNECTION =
  /connection terminated|connection ended|not queryable|client was closed|timeout exceeded when trying to connect|client has encountered a connection error/i;

function codeOf(error: Error): string | null {
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  return null;
}
