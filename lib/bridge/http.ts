import type { Result, ToldFailure } from '../contract/errors.ts';
import { failures } from '../words/en/shared/failures.ts';

/** A failed call, in codes for the program and words for the person. */
export type Failure = ToldFailure & {
  /** Where in the input, when the server said so. */
  path?: string;
  /** The server asked to wait this long, in milliseconds. */
  retryAfterMs?: number;
};

/** The part of `fetch` that we use; tests put a server of their own here. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** An answer that arrived whole. `body` is undefined where it was not JSON. */
export type JsonAnswer = { status: number; url: string; body: unknown; retryAfterMs: number | undefined };

export type JsonRequest = {
  url: string;
  method: string;
  headers?: Record<string, string>;
  body?: string;
  /** For the whole exchange, in milliseconds: a server that drips its answer is cut off too. */
  timeoutMs: number;
  /** The caller lost interest. */
  signal?: AbortSignal | undefined;
  /** Whether to follow redirects. The API never redirects, so a redirect there is a captive portal. */
  redirect?: 'error' | 'follow';
};

/**
 * One HTTP exchange with JSON in the answer. Never throws and never sends cookies.
 * Codes: `offline` (no answer), `timeout` (too slow, or the caller lost interest), `garbled` (the answer broke off or is not the JSON it says it is).
 */
export async function requestJson(fetch: Fetch, request: JsonRequest): Promise<Result<JsonAnswer, Failure>> {
  const timeout = AbortSignal.timeout(request.timeoutMs);
  const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
  let response: Response;
  try {
    response = await fetch(request.url, {
      method: request.method,
      headers: { accept: 'application/json', ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: request.redirect ?? 'error',
    });
  } catch {
    return failed(signal.aborted ? 'timeout' : 'offline');
  }
  const answer = { status: response.status, url: response.url || request.url, retryAfterMs: retryAfterOf(response.headers) };
  if (!isJson(response.headers)) {
    await response.body?.cancel().catch(ignore);
    return { ok: true, value: { ...answer, body: undefined } };
  }
  try {
    const body: unknown = JSON.parse(await response.text());
    return { ok: true, value: { ...answer, body } };
  } catch {
    return failed(signal.aborted ? 'timeout' : 'garbled');
  }
}

/** The words that stand for a code where nothing nearer is known. */
const USUAL = {
  offline: 'offline',
  timeout: 'timeout',
  garbled: 'garbled',
  updateNeeded: 'updateNeeded',
  signedOut: 'signedOut',
  unavailable: 'storage',
  rateLimited: 'rateLimited',
  internal: 'internal',
  badRequest: 'address',
  forbidden: 'companyServer',
} as const;

/** A failure that the browser's side tells of, with its words: in English here, in the person's language where they are read. */
export function failed(code: keyof typeof USUAL, says: keyof typeof failures = USUAL[code]): { ok: false; error: Failure } {
  return { ok: false, error: { code, message: failures[says], says } };
}

function isJson(headers: Headers): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(headers.get('content-type') ?? '');
}

/** `Retry-After` in seconds, at most an hour; dates are not sent by our server. */
function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
  return seconds >= 0 ? Math.min(seconds, 3600) * 1000 : undefined;
}

function ignore(): void {}
