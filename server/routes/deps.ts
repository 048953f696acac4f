import type { Result } from '#lib/contract/errors.ts';
import type { Log } from '#server/log.ts';
import type { Users } from '#server/services/context.ts';
import type { Store } from '#server/store/db.ts';

/** Who sent a request, from its `Authorization` header. `unavailable`: the token may be good, but nothing can be checked just now. */
export type Authenticate = (authorization: string | undefined) => Promise<Result<{ userId: string }, 'unauthenticated' | 'unavailable'>>;

/** What the API needs from the outside world. */
export type ApiDeps = {
  store: Store;
  users: Users;
  authenticate: Authenticate;
  log: Log;
  now: () => Date;
  /** UUID version 7. */
  newId: () => string;
  /** Aborts when the server stops: streams end, so that clients come back to another server. */
  stopping: AbortSignal;
};

/** What the front door (app.ts) has put on each request. */
export type AppEnv = { Variables: { requestId: string; log: Log } };
