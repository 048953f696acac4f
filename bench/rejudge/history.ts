import { type Connection, withClient } from '#server/store/connection.ts';
import { KINDS } from './agreements.ts';

export type HistorySize = { people: number; eventsEach: number };

/** Two years of behaviour, up to three hours before `now`. */
const SPAN_DAYS = 730;
const PEOPLE_OF_AN_ACCOUNT = 8;
const EVENTS_AT_ONCE = 1_000_000;

/**
 * Fills an empty workspace with invented people and what they did, the same for the same size. Events lie in the table in the order of time,
 * as they come in, not person by person. As the owning role and without the checks of single rows: this prepares the case, it is not measured.
 */
export async function fillHistory(
  connection: Connection,
  workspaceId: string,
  { people, eventsEach }: HistorySize,
  now: Date,
  say: (text: string) => void,
): Promise<void> {
  await withClient(connection, async (client) => {
    await client.query('SET session_replication_role = replica');
    const { rows: constraints } = await client.query<{ name: string; text: string }>(
      `SELECT conname AS name, pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conrelid = 'events'::regclass AND contype IN ('p', 'u')`,
    );
    for (const { name } of constraints) await client.query(`ALTER TABLE events DROP CONSTRAINT ${name}`);
    const accounts = Math.ceil(people / PEOPLE_OF_AN_ACCOUNT);
    await client.query(
      `INSERT INTO accounts (workspace_id, account_id, name, name_key, employees, source, created_at, updated_at)
       SELECT $1, ${idOf('n', 1)}, 'Company ' || n, 'company ' || n, 10 * (1 + ${chance('n', 1, 1000)}), 'bench', $3, $3 FROM generate_series(1, $2::bigint) n`,
      [workspaceId, accounts, now],
    );
    await client.query(
      `INSERT INTO people (workspace_id, person_id, account_id, name, title, email, source, created_at, updated_at)
       SELECT $1, ${idOf('n', 2)}, ${idOf(`1 + n % ${accounts}`, 1)}, 'Person ' || n,
         CASE WHEN ${chance('n', 2, 10)} < 3 THEN 'Head of operations' ELSE 'Engineer' END, 'p' || n || '@example.com', 'bench',
         $3::timestamptz - ${SPAN_DAYS} * interval '1 day' * (1 - ${chance('n', 3, 1000)} / 2000.0), $3 FROM generate_series(0, $2::bigint - 1) n`,
      [workspaceId, people, now],
    );
    const events = people * eventsEach;
    for (let from = 0; from < events; from += EVENTS_AT_ONCE) {
      await client.query(
        `INSERT INTO events (workspace_id, person_id, ts, event_id, name, source, properties, message_id, received_at)
         SELECT $1, ${idOf(chance('n', 4, people), 2)}, t.ts, ${idOf('n', 3)}, k.name, 'website', k.properties, 'bench-' || n, t.ts
         FROM generate_series($2::bigint, $3::bigint) n
         CROSS JOIN LATERAL (SELECT $4::timestamptz - interval '3 hours' - (${events} - n) * (${SPAN_DAYS} * interval '1 day' / ${events}) AS ts) t
         CROSS JOIN LATERAL (SELECT ${chance('n', 5, 100)} AS hundredth) c
         JOIN (VALUES ${kindRows()}) k(name, properties, low, high) ON c.hundredth >= k.low AND c.hundredth < k.high`,
        [workspaceId, from, Math.min(events, from + EVENTS_AT_ONCE) - 1, now],
      );
      if (events > EVENTS_AT_ONCE) say(`  ${Math.round((100 * Math.min(events, from + EVENTS_AT_ONCE)) / events)} % of the events`);
    }
    say('  indexes');
    await client.query("SET maintenance_work_mem = '1GB'");
    for (const { name, text } of constraints) await client.query(`ALTER TABLE events ADD CONSTRAINT ${name} ${text}`);
    for (const table of ['accounts', 'people', 'events']) await client.query(`VACUUM (ANALYZE) ${table}`);
  });
}

/** A UUID for a number; those of one kind sort as the numbers do. */
function idOf(number: string, kind: number): string {
  return `('0192a000-000${kind}-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
}

/** A whole number from 0, below `below`, that depends on another number alone. */
function chance(number: string, salt: number, below: number): string {
  return `((hashint8extended(${number}, ${salt}) & 9007199254740991) % ${below})`;
}

function kindRows(): string {
  let low = 0;
  return KINDS.map(({ name, share, properties }) => {
    const row = `('${name}', '${JSON.stringify(properties)}'::jsonb, ${low}, ${low + share})`;
    low += share;
    return row;
  }).join(', ');
}
