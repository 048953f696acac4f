import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { type Stack, startStack } from '#scripts/start/stack.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';
import { freePort } from './free-port.ts';

export type OwnStack = {
  stack: Stack;
  /** Stops the server as an admin does; the practice CRM goes on. */
  stopServer(): Promise<void>;
  /** Starts it again, at the same address and on the same data. */
  startServer(): Promise<RunningServer>;
  close(): Promise<void>;
};

/** A stack of one test's own, for what would disturb the others. */
export async function startOwnStack(): Promise<OwnStack> {
  const dataDir = await mkdtemp(join(tmpdir(), 'leadlight-own-'));
  const port = await freePort();
  const stack = await startStack({ port, crmPort: await freePort(), dataDir });
  let running: RunningServer | null = stack.server;

  async function stopServer(): Promise<void> {
    const stopping = running;
    running = null;
    await stopping?.stop();
  }

  return {
    stack,
    stopServer,
    async startServer() {
      const config = readConfig({ PORT: String(port), LEADLIGHT_DATA: dataDir, LEADLIGHT_LOG_LEVEL: 'warn' });
      running = await startServer(config, { log: createLog(config.logLevel), now: () => new Date(), newId: uuidv7 });
      return running;
    },
    async close() {
      await stopServer();
      await stack.crm.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
