import type { Role, Side } from '#lib/contract/vocabulary.ts';
import type { Member } from '#lib/contract/workspace.ts';
import type { Tx } from './db.ts';
import { iso } from './row-values.ts';

export type Membership = { workspaceId: string; memberId: string; name: string; role: Role; active: boolean };

/** The workspaces of a signed-in user, oldest membership first. Above workspaces: the user sees their own rows only. */
export async function findMemberships(tx: Tx, userId: string): Promise<Membership[]> {
  await tx.query("SELECT set_config('leadlight.user_id', $1, true)", [userId]);
  const rows = await tx.query<{ workspace_id: string; member_id: string; name: string; role: Role; active: boolean }>(
    'SELECT workspace_id, member_id, name, role, active FROM members WHERE user_id = $1 ORDER BY created_at, workspace_id',
    [userId],
  );
  return rows.map((row) => ({
    workspaceId: row.workspace_id,
    memberId: row.member_id,
    name: row.name,
    role: row.role,
    active: row.active,
  }));
}

/** Adds a member; false where this user is one already. */
export async function insertMember(tx: Tx, workspaceId: string, member: Member & { userId: string }): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO members (workspace_id, member_id, user_id, name, email, role, side, active, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING member_id`,
    [workspaceId, member.id, member.userId, member.name, member.email, member.role, member.side, member.active, member.createdAt],
  );
  return rows.length === 1;
}

export async function listMembers(tx: Tx, workspaceId: string): Promise<Member[]> {
  const rows = await tx.query<MemberRow>(`SELECT ${COLUMNS} FROM members WHERE workspace_id = $1 ORDER BY lower(name), member_id`, [
    workspaceId,
  ]);
  return rows.map(toMember);
}

export async function findMember(tx: Tx, workspaceId: string, memberId: string): Promise<Member | null> {
  const [row] = await tx.query<MemberRow>(`SELECT ${COLUMNS} FROM members WHERE workspace_id = $1 AND member_id = $2`, [
    workspaceId,
    memberId,
  ]);
  return row === undefined ? null : toMember(row);
}

/** Lets the transactions that store one member's clicks follow each other. */
export async function lockMember(tx: Tx, workspaceId: string, memberId: string): Promise<void> {
  await tx.query('SELECT 1 FROM members WHERE workspace_id = $1 AND member_id = $2 FOR NO KEY UPDATE', [workspaceId, memberId]);
}

/** All active admins, locked until the transaction ends, so that two admins cannot remove each other at the same moment. */
export async function lockActiveAdmins(tx: Tx, workspaceId: string): Promise<string[]> {
  const rows = await tx.query<{ member_id: string }>(
    `SELECT member_id FROM members WHERE workspace_id = $1 AND role = 'admin' AND active ORDER BY member_id FOR UPDATE`,
    [workspaceId],
  );
  return rows.map((row) => row.member_id);
}

export async function updateMember(tx: Tx, workspaceId: string, member: Pick<Member, 'id' | 'role' | 'side' | 'active'>): Promise<void> {
  await tx.query('UPDATE members SET role = $3, side = $4, active = $5 WHERE workspace_id = $1 AND member_id = $2', [
    workspaceId,
    member.id,
    member.role,
    member.side,
    member.active,
  ]);
}

/** Ids of the members who may still read, of the given ones. */
export async function activeMemberIds(tx: Tx, workspaceId: string, memberIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ member_id: string }>(
    'SELECT member_id FROM members WHERE workspace_id = $1 AND active AND member_id = ANY($2::uuid[])',
    [workspaceId, memberIds],
  );
  return new Set(rows.map((row) => row.member_id));
}

type MemberRow = { member_id: string; name: string; email: string; role: Role; side: Side | null; active: boolean; created_at: Date };
const COLUMNS = 'member_id, name, email, role, side, active, created_at';

function toMember(row: MemberRow): Member {
  const { name, email, role, side, active } = row;
  return { id: row.member_id, name, email, role, side, active, createdAt: iso(row.created_at) };
}
