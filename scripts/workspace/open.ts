import { createAuth } from '#server/auth/create-auth.ts';
import { setPassword } from '#server/auth/set-password.ts';
import { createUsers } from '#server/auth/users.ts';
import type { Config } from '#server/config.ts';
import { ownSecret } from '#server/secret.ts';
import type { Users } from '#server/services/context.ts';
import { createAuthPool } from '#server/store/auth-pool.ts';
import type { Store } from '#server/store/db.ts';
import { openDatabase } from '#server/store/open-database.ts';

export type Opened = {
  store: Store;
  users: Users;
  /** See `server/auth/set-password.ts`. */
  setPassword(email: string, password: string): Promise<boolean>;
  close(): Promise<void>;
};

/** The server's database and sign-in without the server: nothing is listened on. Rejects with a `DatabaseBootError`. */
export async function openWithoutServer(config: Config): Promise<Opened> {
  const { databaseUrl, dataFolder, publicUrl } = config;
  const database = await openDatabase(
    databaseUrl === null ? { kind: 'embedded', options: { dataFolder } } : { kind: 'url', url: databaseUrl },
  );
  const pool = createAuthPool(database.connection, 1);
  const auth = createAuth({ pool, publicUrl, secret: config.secret ?? ownSecret(dataFolder) });
  // It prepares its tables by itself, and must have ended that before the pool ends.
  await auth.$context;
  return {
    store: database.store,
    users: createUsers(auth),
    setPassword: (email, password) => setPassword(auth, email, password),
    async close() {
      await pool.end();
      await database.close();
    },
  };
}
