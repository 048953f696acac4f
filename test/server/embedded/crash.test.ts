import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withClient } from '#server/store/connection.ts';
import { readPostmaster } from '#server/store/launcher/postmaster.ts';
import { openDatabase } from '#server/store/open-database.ts';
import { countServers, signalAll, withChildren } from '#test/helpers/processes.ts';

const WRITER = fileURLToPath(new URL('../../helpers/crash-writer.ts', import.meta.url));
const KILLS = 20;
let folder: string;
let cluster: string;
let children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leadlight-crash-'));
  cluster = path.join(folder, 'postgres-18');
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  killDatabase('all processes');
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

/** A writer, and what it has said so far; `acknowledged` is shared by all writers of a test. */
function startWriter(acknowledged: Set<string>) {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const heard: string[] = [];
  let wake = () => {};
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith('ack ')) acknowledged.add(line.slice(4));
    else heard.push(line);
    wake();
  });
  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => (wake = resolve));
  }
  return {
    child,
    heard,
    until,
    hears: (line: string) => until(() => heard.includes(line)),
    count: (line: string) => heard.filter((one) => one === line).length,
    ended: () => once(child, 'exit'),
  };
}

function killDatabase(what: 'first process' | 'all processes'): void {
  const running = readPostmaster(cluster);
  if (running === null) return;
  signalAll(what === 'all processes' ? withChildren(running.pid) : [running.pid], 'SIGKILL');
}

it(`loses nothing that was acknowledged when server and database are killed ${KILLS} times during writes`, {
  timeout: 180_000,
}, async () => {
  const acknowledged = new Set<string>();
  const counts = { database: 0, 'database with all its processes': 0, server: 0, both: 0 };
  let secondStartsRefused = 0;
  let writer = startWriter(acknowledged);
  await writer.hears('ready');

  for (let kill = 0; kill < KILLS; kill += 1) {
    const goal = acknowledged.size + 50;
    await writer.until(() => acknowledged.size >= goal);
    if (kill % 5 === 2) {
      const second = startWriter(acknowledged);
      await second.ended();
      expect(second.heard).toEqual(['refused inUse']);
      expect(countServers(cluster)).toBe(1);
      secondStartsRefused += 1;
    }
    const kind = (['database', 'server', 'database with all its processes', 'both'] as const)[kill % 4] ?? 'both';
    counts[kind] += 1;
    const restarts = writer.count('event restarted');
    if (kind === 'server' || kind === 'both') writer.child.kill('SIGKILL');
    if (kind !== 'server') killDatabase(kind === 'database' ? 'first process' : 'all processes');
    if (kind === 'server' || kind === 'both') {
      await writer.ended();
      writer = startWriter(acknowledged);
      await writer.hears('ready');
      expect(writer.heard).toContain(kind === 'server' ? 'event adopted' : 'event started');
    } else {
      await writer.until(() => writer.count('event restarted') > restarts);
    }
    const before = acknowledged.size;
    await writer.until(() => acknowledged.size > before);
    expect(countServers(cluster)).toBe(1);
  }

  writer.child.kill('SIGTERM');
  await writer.ended();
  expect(countServers(cluster)).toBe(0);

  const database = await openDatabase({ kind: 'embedded', options: { dataFolder: folder } });
  const stored = await withClient(database.connection, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM crash_write');
    return new Set(rows.map(({ id }) => id));
  });
  await database.close();
  const lost = [...acknowledged].filter((id) => !stored.has(id));
  console.log(
    `${KILLS} kills -9 (${Object.entries(counts)
      .map(([kind, n]) => `${kind} ${n}`)
      .join(', ')}), ` +
      `${acknowledged.size} writes acknowledged, ${stored.size} stored, ${lost.length} lost, ${secondStartsRefused} second starts refused`,
  );
  expect(lost).toEqual([]);
});
