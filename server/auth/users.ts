import type { Users } from '#server/services/context.ts';
import type { Auth } from './create-auth.ts';
import { hashPassword } from './password.ts';

/** The people who can sign in. There is no open sign-up: whoever calls this has decided that they may. */
export function createUsers(auth: Auth): Users {
  return {
    async ensure({ name, email, password }) {
      const known = await idOf(auth, email);
      if (known !== null) return known;
      const { internalAdapter } = await auth.$context;
      const hashed = await hashPassword(password);
      try {
        const user = await internalAdapter.createUser({ email, name, emailVerified: false }, { method: 'email-password' });
        await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: hashed });
        return user.id;
      } catch (error) {
        // Another request may have made the same user a moment ago.
        const made = await idOf(auth, email);
        if (made === null) throw error;
        return made;
      }
    },
  };
}

async function idOf(auth: Auth, email: string): Promise<string | null> {
  const { internalAdapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email);
  return found?.user.id ?? null;
}
