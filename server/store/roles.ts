import type { Client } from 'pg';
import { DatabaseBootError } from './boot-error.ts';

/** Services work as this role. It owns nothing, so that forced row-level security applies to it. */
export const SERVING_ROLE = 'leadlight_serving';
/** The sign-in library works as this role; it sees the schema `auth` only. */
export const AUTH_ROLE = 'leadlight_auth';

const ROLES = [SERVING_ROLE, AUTH_ROLE];

/** Makes the two roles where they are missing, and lets the connecting role act as them. Safe to run by several servers at once. */
export async function ensureRoles(client: Client): Promise<void> {
  try {
    for (const role of ROLES) await ensureRole(client, role);
  } catch (error) {
    throw new DatabaseBootError('rolesMissing', await rolesMessage(client), error);
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
  // PostgreSQL 16 tells being a member from being allowed to act as one: only the attempt tells for sure.
  if (!(await mayActAs(client, role))) await client.query(`GRANT ${role} TO CURRENT_USER`);
  if (!(await mayActAs(client, role))) throw new Error(`May not act as ${role}.`);
}

async function mayActAs(client: Client, role: string): Promise<boolean> {
  await client.query('BEGIN');
  const may = await client.query(`SET LOCAL ROLE ${role}`).then(
    () => true,
    () => false,
  );
  await client.query('ROLLBACK');
  return may;
}

/** What the administrator has to run: only what is missing, so that it runs as it stands. */
async function rolesMessage(client: Client): Promise<string> {
  const { rows } = await client.query<{ user: string; there: string[] }>(
    'SELECT quote_ident(current_user) AS user, ARRAY(SELECT rolname::text FROM pg_roles WHERE rolname = ANY ($1)) AS there',
    [ROLES],
  );
  const { user = 'CURRENT_USER', there = [] } = rows[0] ?? {};
  const missing = ROLES.filter((role) => !there.includes(role)).map((role) => `CREATE ROLE ${role} NOLOGIN; `);
  return [
    `The database user ${user} of DATABASE_URL may not make the roles that Leadlight works under.`,
    'Ask the administrator of the database to run this once, then start again:',
    `  ${missing.join('')}GRANT ${ROLES.join(', ')} TO ${user};`,
  ].join('\n');
}
