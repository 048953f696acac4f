import { uuidv7 } from 'uuidv7';
import { createApp } from '#server/app.ts';
import { trustedClients } from '#server/auth/clients.ts';
import { createAuth } from '#server/auth/create-auth.ts';
import { createUsers } from '#server/auth/users.ts';
import { createVerifier, keysOf } from '#server/auth/verify.ts';
import { createLog, type Log } from '#server/log.ts';
import { createAuthPool } from '#server/store/auth-pool.ts';
import { upsertTrustedClients } from '#server/store/oauth-clients.ts';
import { type TestStore, testStore } from './server.ts';

export const PUBLIC_URL = 'http://127.0.0.1:4310';
export const EXTENSION_ID = 'hdnmpcgfndoepnhcifhgmaipegghakep';
const TEST_SECRET = 'a secret of the tests, long enough to be one';

export type TestAppOptions = {
  now?: () => Date;
  log?: Log;
  refreshReplaySeconds?: number;
  sampleSignInToken?: string;
  consoleFolder?: string;
};

/** The whole server on a database of its own, called without a network: `app.request(path, init)`. Close it in `afterAll`. */
export async function testApp(options: TestAppOptions = {}) {
  const store: TestStore = await testStore();
  const authPool = createAuthPool(store.connection, 2);
  await upsertTrustedClients(
    authPool,
    trustedClients({ publicUrl: PUBLIC_URL, extensionIds: [EXTENSION_ID], extensionRedirects: [] }),
    uuidv7,
  );
  const auth = createAuth({ pool: authPool, publicUrl: PUBLIC_URL, secret: TEST_SECRET, ...options });
  const users = createUsers(auth);
  const stopping = new AbortController();
  const now = options.now ?? (() => new Date());
  const app = createApp(
    { publicUrl: PUBLIC_URL, extensionIds: [EXTENSION_ID], trustedProxies: 1, consoleFolder: options.consoleFolder ?? 'no-console' },
    {
      store,
      auth,
      users,
      authenticate: createVerifier({ publicUrl: PUBLIC_URL, loadKeys: keysOf(auth), now }),
      log: options.log ?? createLog('silent'),
      now,
      newId: uuidv7,
      stopping: stopping.signal,
    },
  );
  return {
    app,
    store,
    auth,
    users,
    stopping,
    async close() {
      stopping.abort();
      await authPool.end();
      await store.close();
    },
  };
}

export type TestApp = Awaited<ReturnType<typeof testApp>>;
