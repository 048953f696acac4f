import type { QueryResultRow } from 'pg';
import type { CopyRow } from './copy-rows.ts';

/** Runs SQL inside one transaction. Values travel as parameters, never inside the text. */
export type Tx = {
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
};

/** One unchanging look at a workspace, for reading much of it. */
export type Snapshot = Tx & {
  /** Streams the rows of a query to `onRow`, each in binary form; texts stand for `$1` … in the query. */
  stream(text: string, values: readonly string[], onRow: (row: CopyRow) => void): Promise<void>;
};

/** The database as services see it. Only this folder knows the driver. */
export type Store = {
  /** One transaction under the serving role, with row-level security set to the workspace. Commits when `work` resolves, rolls back when it throws. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction for what stands above workspaces (finding the workspaces of a user, creating one). Same serving role, no workspace set: tenant tables show no rows. */
  aboveWorkspaces<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A read-only look at one moment, on a connection of its own; `signal` ends it at once, and then it rejects with the signal's reason. */
  inSnapshot<T>(workspaceId: string, work: (snapshot: Snapshot) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** Resolves when the database answers; rejects otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
