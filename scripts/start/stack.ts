import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { pathOf } from '#scripts/practice-crm/records.ts';
import { type PracticeCrm, startPracticeCrm } from '#scripts/practice-crm/server.ts';
import { seedSample } from '#scripts/sample/seed.ts';
import { showcase } from '#scripts/sample/showcase.ts';
import type { CrmRecord, SampleWorkspace } from '#scripts/sample/types.ts';
import { readConfig } from '#server/config.ts';
import { createLog } from '#server/log.ts';
import { type RunningServer, startServer } from '#server/start-server.ts';

export type StackOptions = { port: number; crmPort: number; dataDir: string; now?: Date; environment?: Record<string, string> };

export type Stack = {
  server: RunningServer;
  serverUrl: string;
  crm: PracticeCrm;
  sample: SampleWorkspace;
  /** Address of a practice record. */
  recordUrl(record: CrmRecord): string;
  /** A practice record for each thing that the panel can show, and the rep whose record it is. */
  shown: ReturnType<typeof showcase>;
  /** Address that signs the browser in as a sample person, once each, and goes on to `next` (a path of the console). */
  signInUrl(email: string, next?: string): string;
  stop(): Promise<void>;
};

/** Server, sample workspace and practice CRM in this process. Rejects with an error whose message says what to do; leaves nothing running then. */
export async function startStack(options: StackOptions): Promise<Stack> {
  const now = options.now ?? new Date();
  const token = randomBytes(32).toString('base64url');
  const config = readConfig({
    LEADLIGHT_LOG_LEVEL: 'warn',
    ...process.env,
    ...options.environment,
    PORT: String(options.port),
    LEADLIGHT_DATA: options.dataDir,
    LEADLIGHT_SAMPLE_SIGN_IN: token,
  });
  const server = await startServer(config, { log: createLog(config.logLevel), now: () => new Date(), newId: uuidv7 });
  try {
    const { sample } = await seedSample({ store: server.store, users: server.users, now });
    const crm = await startPracticeCrm({ port: options.crmPort, sample });
    return {
      server,
      sample,
      shown: showcase(sample),
      recordUrl: (record) => `${crm.url}${pathOf(record)}`,
      serverUrl: config.publicUrl,
      crm,
      signInUrl: (email, next = '/') => `${config.publicUrl}/api/auth/sample-sign-in?${new URLSearchParams({ token, as: email, next })}`,
      async stop() {
        await crm.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
