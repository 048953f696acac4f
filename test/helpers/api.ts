import { Hono } from 'hono';
import { uuidv7 } from 'uuidv7';
import { type EndpointName, endpoints, type InputOf, type OutputOf } from '#lib/contract/endpoints.ts';
import { ApiError } from '#lib/contract/errors.ts';
import { numbered } from '#server/http/front-door.ts';
import { createLog } from '#server/log.ts';
import type { ApiDeps, AppEnv } from '#server/routes/deps.ts';
import { apiRoutes } from '#server/routes/index.ts';
import { createStore } from '#server/store/create-store.ts';
import { type TestStore, testStore } from './server.ts';

/** How a test signs in: the token of a user is `user:` and their id. */
export function bearer(userId: string): string {
  return `Bearer user:${userId}`;
}

export type Answer<N extends EndpointName> = { status: number; value: OutputOf<N>; error: ApiError };

export type TestApi = {
  store: TestStore;
  /** The clock of the API; tests set it. */
  clock: { now: Date };
  /** Tokens that no longer hold. */
  expired: Set<string>;
  stop(): void;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Calls an endpoint as a user, over HTTP in memory. `input` is sent as it is, also where the contract would refuse it. */
  call<N extends EndpointName>(name: N, userId: string, input: InputOf<N>, headers?: Record<string, string>): Promise<Answer<N>>;
  close(): Promise<void>;
};

type Options = Partial<Pick<ApiDeps, 'limits' | 'livePollMs' | 'liveBeatMs'>>;
const STORE_OPTIONS = { poolSize: 8, retryForMs: 2_000 };

/** The API on a database of its own, with sign-in replaced. Every answer is held against the contract. */
export async function testApi(options: Options = {}): Promise<TestApi> {
  return apiOn(await testStore(STORE_OPTIONS), { now: new Date() }, options);
}

/** Another server beside this one, on the same database and clock. */
export function secondApi({ store, clock }: TestApi, options: Options = {}): TestApi {
  const { connection } = store;
  return apiOn({ ...createStore({ ...STORE_OPTIONS, connection }), connection }, clock, options);
}

function apiOn(store: TestStore, clock: { now: Date }, options: Options): TestApi {
  const expired = new Set<string>();
  const stopping = new AbortController();
  const app = new Hono<AppEnv>();
  app.use(numbered(createLog('silent')));
  app.route(
    '/',
    apiRoutes({
      ...options,
      store,
      users: { ensure: async ({ email }) => `user-of-${email}` },
      authenticate: async (authorization) => {
        const userId = /^Bearer user:(.+)$/.exec(authorization ?? '')?.[1];
        if (userId === undefined || expired.has(userId)) return { ok: false, error: 'unauthenticated' };
        return { ok: true, value: { userId } };
      },
      log: createLog('silent'),
      now: () => clock.now,
      newId: uuidv7,
      stopping: stopping.signal,
      isStrict: true,
    }),
  );
  const fetch = async (path: string, init?: RequestInit) => app.request(path, init);
  return {
    store,
    clock,
    expired,
    stop: () => stopping.abort(),
    fetch,
    async call(name, userId, input, headers = {}) {
      const request = requestFor(name, input);
      const response = await fetch(request.path, {
        ...request.init,
        headers: { ...request.headers, authorization: bearer(userId), ...headers },
      });
      return { status: response.status, ...split(await response.json(), response.ok) };
    },
    async close() {
      stopping.abort();
      await store.close();
    },
  };
}

/** The HTTP request of an endpoint for an input: path parameters into the path, the rest into query or body. */
export function requestFor(name: EndpointName, input: object): { path: string; init: RequestInit; headers: Record<string, string> } {
  const { method, path } = endpoints[name];
  const rest = new Map<string, unknown>(Object.entries(input));
  const filled = path.replace(/:(\w+)/g, (_, key: string) => {
    const value = encodeURIComponent(String(rest.get(key)));
    rest.delete(key);
    return value;
  });
  if (method !== 'GET') {
    return {
      path: filled,
      init: { method, body: JSON.stringify(Object.fromEntries(rest)) },
      headers: { 'content-type': 'application/json' },
    };
  }
  const query = new URLSearchParams([...rest].flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
  return { path: rest.size === 0 ? filled : `${filled}?${query}`, init: { method }, headers: {} };
}

/** A success has a value and a failure an error; a test that reads the other one sees a proxy that says so. */
function split<T>(body: unknown, isOk: boolean): { value: T; error: ApiError } {
  return isOk ? { value: body as T, error: absent(body) as ApiError } : { value: absent(body) as T, error: ApiError.parse(body) };
}

function absent(body: unknown): object {
  return new Proxy(
    {},
    {
      get: (_, key) => {
        throw new Error(`There is no “${String(key)}”: the answer was ${JSON.stringify(body).slice(0, 400)}`);
      },
    },
  );
}
