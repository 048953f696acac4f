import * as z from 'zod/mini';
import { type EndpointName, endpoints, type InputOf, type OutputOf } from '../contract/endpoints.ts';
import { ApiError, type Result } from '../contract/errors.ts';
import { type Failure, type Fetch, failed, type JsonAnswer, requestJson } from './http.ts';

/**
 * Where the client gets its access token. Called with the token that the server has just rejected, it must bring another one or fail;
 * its failure becomes the failure of the call.
 */
export type TokenSource = (rejected?: string) => Promise<Result<string, Failure>>;

export type CallOptions = { signal?: AbortSignal; timeoutMs?: number };

export type ApiClient = {
  /**
   * Calls one endpoint of the contract and parses what it answers. Never throws.
   * Beside the server's own codes: `offline`, `timeout`, `garbled`, `signedOut`, `updateNeeded`.
   */
  call<N extends EndpointName>(name: N, input: InputOf<N>, options?: CallOptions): Promise<Result<OutputOf<N>, Failure>>;
};

export type ApiClientDeps = {
  /** The server's origin; a function where it can change. */
  baseUrl: string | (() => string);
  getToken: TokenSource;
  fetch: Fetch;
};

/** The contract's table as this file reads it: the answer's type stays tied to the endpoint's name. */
type ByName = {
  [N in EndpointName]: { method: string; path: string; input: z.core.$ZodType<object>; output: z.core.$ZodType<OutputOf<N>> };
};
const table: ByName = endpoints;

const USUAL_TIMEOUT_MS = 15_000;

/** The typed client of the API, shared by extension and console; it knows no browser API but `fetch`. */
export function createApiClient({ baseUrl, getToken, fetch }: ApiClientDeps): ApiClient {
  return {
    async call(name, input, options = {}) {
      const endpoint = table[name];
      const parsed = z.safeParse(endpoint.input, input);
      if (!parsed.success) return { ok: false, error: badInput(parsed.error) };
      const address = typeof baseUrl === 'string' ? baseUrl : baseUrl();
      const request = {
        ...shape(address, endpoint, parsed.data),
        timeoutMs: options.timeoutMs ?? USUAL_TIMEOUT_MS,
        signal: options.signal,
      };

      let token = await getToken();
      if (!token.ok) return token;
      let answer = await requestJson(fetch, withToken(request, token.value));
      if (answer.ok && answer.value.status === 401) {
        token = await getToken(token.value);
        if (!token.ok) return token;
        answer = await requestJson(fetch, withToken(request, token.value));
      }
      if (!answer.ok) return answer;
      if (!isSuccess(answer.value)) return { ok: false, error: failureOf(answer.value) };
      const output = z.safeParse(endpoint.output, answer.value.body);
      return output.success ? { ok: true, value: output.data } : misfit(answer.value);
    },
  };
}

type Shape = { method: string; url: string; headers: Record<string, string>; body?: string };

/** Method, address and body of a call: `:name` parameters go into the path, the rest into the query (GET) or the JSON body. */
function shape(address: string, endpoint: { method: string; path: string }, input: object): Shape {
  const rest = new Map(Object.entries(input));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const url = new URL(path, address);
  if (endpoint.method !== 'GET') {
    return {
      method: endpoint.method,
      url: url.href,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(rest)),
    };
  }
  for (const [name, value] of rest) if (value !== undefined) url.searchParams.set(name, String(value));
  return { method: endpoint.method, url: url.href, headers: {} };
}

function withToken<R extends Shape>(request: R, token: string): R {
  return { ...request, headers: { ...request.headers, authorization: `Bearer ${token}` } };
}

function isSuccess(answer: JsonAnswer): boolean {
  return answer.status >= 200 && answer.status < 300;
}

/** What an answer that is no success means: the server's own words where they are ours, else what the status tells. */
function failureOf(answer: JsonAnswer): Failure {
  const wait = answer.retryAfterMs === undefined ? {} : { retryAfterMs: answer.retryAfterMs };
  if (answer.status === 401) return failed('signedOut').error;
  const known = z.safeParse(ApiError, answer.body);
  if (known.success) {
    const { code, message, path } = known.data;
    return { code, message, ...(path === undefined ? {} : { path }), ...wait };
  }
  if (answer.status === 407) return failed('offline').error;
  if (answer.status === 429) return { ...failed('rateLimited').error, ...wait };
  if (answer.status >= 500) return { ...failed('unavailable', 'unavailable').error, ...wait };
  if (answer.status === 404 || answer.status === 426)
    return answer.body === undefined ? failed('garbled').error : failed('updateNeeded').error;
  return failed('garbled').error;
}

/** A success whose body does not fit the contract: another program answered (no JSON), or another version of ours (JSON of another shape). */
function misfit(answer: JsonAnswer): { ok: false; error: Failure } {
  if (answer.body === undefined) return failed('garbled');
  const known = z.safeParse(ApiError, answer.body);
  return known.success ? { ok: false, error: { code: known.data.code, message: known.data.message } } : failed('updateNeeded');
}

function badInput(error: z.core.$ZodError): Failure {
  const issue = error.issues[0];
  return {
    code: 'badRequest',
    message: issue?.message ?? 'This cannot be sent as it is.',
    path: (issue?.path ?? []).map(String).join('.'),
  };
}
