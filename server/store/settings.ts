import type { Settings } from '#lib/contract/workspace.ts';
import type { Tx } from './db.ts';

/** The stored settings, or the defaults of a workspace that has changed none. */
export async function readSettings(tx: Tx, workspaceId: string): Promise<Settings> {
  const [row] = await tx.query<{ body: Partial<Settings> }>('SELECT body FROM settings WHERE workspace_id = $1', [workspaceId]);
  return { ...DEFAULT_SETTINGS, ...row?.body };
}

export async function writeSettings(tx: Tx, workspaceId: string, settings: Settings, at: string): Promise<void> {
  await tx.query(
    `INSERT INTO settings (workspace_id, body, updated_at) VALUES ($1, $2::jsonb, $3)
     ON CONFLICT (workspace_id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`,
    [workspaceId, JSON.stringify(settings), at],
  );
}

export const DEFAULT_SETTINGS: Settings = {
  readEmailFromPage: false,
  rejectReasons: ['notIcp', 'wrongPerson', 'badTiming', 'noBudget', 'noNeed', 'badData', 'alreadyCustomer', 'other'],
  crmPatterns: [],
};
