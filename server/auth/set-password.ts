import type { Auth } from './create-auth.ts';
import { hashPassword } from './password.ts';

/** Gives a person a new password and ends everything that they are signed in to. False where nobody has this e-mail (lower case). */
export async function setPassword(auth: Auth, email: string, password: string): Promise<boolean> {
  const { internalAdapter, adapter } = await auth.$context;
  const found = await internalAdapter.findUserByEmail(email);
  if (found === null) return false;
  const { id } = found.user;
  await internalAdapter.updatePassword(id, await hashPassword(password));
  await internalAdapter.deleteUserSessions(id);
  // The hook that does this with each session has its work in a request only.
  await adapter.deleteMany({ model: 'oauthRefreshToken', where: [{ field: 'userId', value: id }] });
  return true;
}
