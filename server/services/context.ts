import type { DefinitionProblem, ErrorCode, Result } from '#lib/contract/errors.ts';
import type { Role } from '#lib/contract/vocabulary.ts';
import type { Store } from '#server/store/db.ts';

/** What every service gets beside its input: who asks, where, and the outside world as values. */
export type ServiceContext = {
  store: Store;
  workspaceId: string;
  member: { id: string; name: string; role: Role };
  now: () => Date;
  /** UUID version 7. */
  newId: () => string;
};

/** An expected failure of a service; `message` says what to do, in the user's words; `problems`: each fault of a definition at its field. */
export type ServiceError = { code: ErrorCode; message: string; path?: string; problems?: readonly DefinitionProblem[] };
export type ServiceResult<T> = Result<T, ServiceError>;

/** The people who can sign in, behind the members of workspaces; `server/auth` has them. */
export type Users = {
  /** The id of the user with this e-mail (lower case), made with this password where there is none yet. An existing user's password stays. */
  ensure(user: { name: string; email: string; password: string }): Promise<string>;
};
