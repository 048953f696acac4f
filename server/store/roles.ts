import type { Client } from 'pg';
import { DatabaseBootError } from './boot-error.ts';

/** Services work as this role. It owns nothing, so that forced row-level security applies to it. */
export const SERVING_ROLE = 'leadlight_serving';
/** The sign-in library works as this role; it sees the schema `auth` only. */
export const AUTH_ROLE = 'leadlight_auth';

/** Makes the two roles where they are missing, and lets the connecting role act as them. Safe to run by several servers at once. */
export async function ensureRoles(client: Client): Promise<void> {
  try {
    for (const role of [SERVING_ROLE, AUTH_ROLE]) await ensureRole(client, role);
  } catch (error) {
    throw new DatabaseBootError('rolesMissing', rolesMessage(await currentUser(client)), error);
  }
}

async function ensureRole(client: Client, role: string): Promise<void> {
  await client.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
        CREATE ROLE ${role} NOLOGIN;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
    END $$`);
  const { rows } = await client.query<{ may: boolean }>("SELECT pg_has_role(current_user, $1, 'MEMBER') AS may", [role]);
  if (rows[0]?.may !== true) await client.query(`GRANT ${role} TO CURRENT_USER`);
  // PostgreSQL 16 tells being a member from being allowed to act as one: only the attempt tells for sure.
  await client.query('BEGIN');
  try {
    await client.query(`SET LOCAL ROLE ${role}`);
  } finally {
    await client.query('ROLLBACK');
  }
}

async function currentUser(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT quote_ident(current_user) AS name');
  return rows[0]?.name ?? 'CURRENT_USER';
}

function rolesMessage(user: string): string {
  return [
    `The database user ${user} of DATABASE_URL may not create the roles that Leadlight works under.`,
    'Ask the administrator of the database to run this once, then start again:',
    `  CREATE ROLE ${SERVING_ROLE} NOLOGIN; CREATE ROLE ${AUTH_ROLE} NOLOGIN; GRANT ${SERVING_ROLE}, ${AUTH_ROLE} TO ${user};`,
  ].join('\n');
}
