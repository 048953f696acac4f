import type { ClientErrorCode, Result } from '../contract/errors.ts';

/** A failed call, in codes for the program and words for the person. */
export type Failure = {
  code: ClientErrorCode;
  message: string;
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

const MESSAGES = {
  offline: 'We could not reach the server. Check your connection and try again.',
  timeout: 'The server took too long to answer. Try again in a moment.',
  garbled: 'Something other than the Leadlight server answered. If this network asks you to sign in, do that first and try again.',
  updateNeeded: 'The server and this version of Leadlight do not fit together. Update Leadlight, or ask your admin.',
  signedOut: 'You are signed out. Sign in to go on.',
  unavailable: 'This browser could not store or read what Leadlight keeps in it. Free some disk space and try again.',
} as const;

/** A failure on our side of the wire, with its standard words. */
export function failed(code: keyof typeof MESSAGES, message: string = MESSAGES[code]): { ok: false; error: Failure } {
  return { ok: false, error: { code, message } };
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
