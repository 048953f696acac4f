import type { ToldFailure } from '#lib/contract/errors.ts';

export type Failure = ToldFailure;

/** A failed request on its way through React Query, which tells failures by throwing. */
export class RequestFailed extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.name = 'RequestFailed';
    this.failure = failure;
  }
}

export function failureOf(error: Error | null): Failure | null {
  if (error === null) return null;
  return error instanceof RequestFailed ? error.failure : { code: 'internal', says: 'internal', message: error.message };
}

export function isSignedOut(failure: Failure): boolean {
  return failure.code === 'signedOut' || failure.code === 'unauthenticated';
}

export function isUnreachable(failure: Failure): boolean {
  return failure.code === 'offline' || failure.code === 'timeout' || failure.code === 'unavailable';
}
