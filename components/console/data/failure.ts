import type { EndpointName, InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import type { ClientErrorCode } from '#lib/contract/errors.ts';
import type { ConsoleApi } from '../services.ts';

/** An expected failure inside React Query, which knows failures only as exceptions. `message` is the user's words. */
export class ApiFailure extends Error {
  override name = 'ApiFailure';
  readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Calls an endpoint and unwraps its result. Throws `ApiFailure`. */
export async function ask<N extends EndpointName>(
  api: ConsoleApi,
  name: N,
  input: InputOf<N>,
  options?: { signal?: AbortSignal; timeoutMs?: number },
): Promise<OutputOf<N>> {
  const result = await api.call(name, input, options);
  if (!result.ok) throw new ApiFailure(result.error.code, result.error.message);
  return result.value;
}

const PASSING: ReadonlySet<ClientErrorCode> = new Set(['offline', 'timeout', 'unavailable', 'rateLimited']);

/** Whether trying again by itself can help. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiFailure && PASSING.has(error.code);
}

/** Whether the server could not be reached at all. */
export function isOffline(error: unknown): boolean {
  return error instanceof ApiFailure && (error.code === 'offline' || error.code === 'timeout');
}
