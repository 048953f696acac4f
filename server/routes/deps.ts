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
  /** Requests that a member, and all members of a workspace together, may make in a minute. */
  limits?: { member: number; workspace: number };
  /** How often the live stream looks for news that no request of this process announced, in milliseconds. */
  livePollMs?: number;
  /** How often an idle stream is kept awake and its token checked again, in milliseconds. */
  liveBeatMs?: number;
  /** Answer `internal` where an answer does not fit the contract, instead of logging it: for tests. */
  isStrict?: boolean;
};

/** What the front door (app.ts) has put on each request. */
export type AppEnv = { Variables: { requestId: string; log: Log } };
