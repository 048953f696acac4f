import { withClient } from '#server/store/connection.ts';
import { openDatabase } from '#server/store/open-database.ts';

/**
 * A server that does nothing but write, run as a process of its own so that it can be killed. Opens the embedded database on the folder it
 * is given and writes from four sides; prints `ack <id>` when a write was acknowledged, and one line for every event of the database.
 */
const [dataFolder = ''] = process.argv.slice(2);
const WORKSPACE = '00000000-0000-7000-8000-000000000001';

const database = await openDatabase(
  { kind: 'embedded', options: { dataFolder, onEvent: (event) => print(`event ${event.kind}`) } },
  { retryForMs: 60_000 },
).catch((error: unknown) => {
  print(`refused ${error instanceof Error && 'code' in error ? error.code : String(error)}`);
  process.exit(2);
});

await withClient(database.connection, async (client) => {
  await client.query('CREATE TABLE IF NOT EXISTS crash_write (workspace_id uuid NOT NULL, id uuid PRIMARY KEY, note text NOT NULL)');
  await client.query('GRANT SELECT, INSERT ON crash_write TO leadlight_serving');
});

let isStopping = false;
process.on('SIGTERM', () => {
  isStopping = true;
});
print('ready');
await Promise.all([write(), write(), write(), write()]);
await database.close();

async function write(): Promise<void> {
  while (!isStopping) {
    const id = crypto.randomUUID();
    while (!(await isStored(id)));
    print(`ack ${id}`);
  }
}

/** False when it is not known whether the commit arrived: the same id is then written again, as a client would. */
async function isStored(id: string): Promise<boolean> {
  const insert = 'INSERT INTO crash_write (workspace_id, id, note) VALUES (current_workspace_id(), $1, $2) ON CONFLICT (id) DO NOTHING';
  return database.store
    .inWorkspace(WORKSPACE, (tx) => tx.query(insert, [id, 'x'.repeat(500)]))
    .then(
      () => true,
      () => false,
    );
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
