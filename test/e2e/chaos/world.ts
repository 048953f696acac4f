import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { CrmRecord } from '#scripts/sample/types.ts';
import { type Stack, startStack } from '#scripts/start/stack.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { startServer } from '#server/start-server.ts';
import type { Store } from '#server/store/db.ts';
import { readPostmaster } from '#server/store/launcher/postmaster.ts';
import { type FaultyNetwork, startFaultyNetwork } from '#test/helpers/faulty-network.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { type ServerProcess, serverProcess } from '#test/helpers/server-process.ts';
import { until } from '#test/helpers/until.ts';

export type ChaosWorld = {
  stack: Stack;
  server: ServerProcess;
  network: FaultyNetwork;
  /** Resolves once the server answers, and its database with it. */
  untilReady(): Promise<void>;
  /** Ends the database as a crash does; a server that still runs starts it again by itself. */
  killDatabase(): void;
  /** Leads in the CRM's order. */
  leads: CrmRecord[];
  /** Those of them on which the panel shows a person with the record's name. */
  peopleLeads: CrmRecord[];
  /** Looks into the database, which no server process may have open. */
  inDatabase<T>(look: (store: Store) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The sample workspace behind a server that can be killed and a network that can fail. */
export async function startChaosWorld(): Promise<ChaosWorld> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadlight-chaos-'));
  const [port, networkPort, crmPort] = [await freePort(), await freePort(), await freePort()];
  const network = await startFaultyNetwork(networkPort, port);
  const stack = await startStack({ port, crmPort, dataDir, environment: { LEADLIGHT_PUBLIC_URL: network.url } });
  await stack.server.stop();
  const environment = { PORT: String(port), LEADLIGHT_DATA: dataDir, LEADLIGHT_PUBLIC_URL: network.url };
  const server = serverProcess(environment);
  const leads = stack.sample.crmRecords
    .filter((record) => record.objectType === 'lead')
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
  const names = new Map(stack.sample.people.map((person) => [person.id, person.name]));

  function killDatabase(): void {
    const running = readPostmaster(join(dataDir, 'postgres-18'));
    if (running === null) throw new Error('No database runs.');
    process.kill(-running.pid, 'SIGKILL');
  }

  return {
    stack,
    server,
    network,
    killDatabase,
    async untilReady() {
      await until('the server and its database to answer', async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).ok, 60_000);
    },
    leads,
    peopleLeads: leads.filter((record) => record.isImported && names.get(record.personId ?? '') === record.title),
    async inDatabase(look) {
      const inProcess = await startServer(readConfig({ ...environment, LEADLIGHT_LOG_LEVEL: 'warn' }), {
        log: createLog('warn'),
        now: () => new Date(),
        newId: uuidv7,
      });
      try {
        return await look(inProcess.store);
      } finally {
        await inProcess.stop();
      }
    },
    async close() {
      await server.kill();
      await stack.crm.close();
      await network.close();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
