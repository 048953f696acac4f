import type { QueryResultRow } from 'pg';

/** Runs SQL inside one transaction. Values travel as parameters, never inside the text. */
export type Tx = {
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<Row[]>;
};

/** The database as services see it. Only this folder knows the driver. */
export type Store = {
  /** One transaction under the serving role, with row-level security set to the workspace. Commits when `work` resolves, rolls back when it throws. */
  inWorkspace<T>(workspaceId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** One transaction for what stands above workspaces (finding the workspaces of a user, creating one). Same serving role, no workspace set: tenant tables show no rows. */
  aboveWorkspaces<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Resolves when the database answers; rejects otherwise. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
