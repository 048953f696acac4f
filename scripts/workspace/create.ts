import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import { Label } from '#lib/contract/primitives.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { findMemberships } from '#server/store/members.ts';
import { type Command, HELP, readCommand } from './arguments.ts';
import type { Opened } from './open.ts';
import { concluded, EXIT, failed, type Outcome, readEmail, readPassword, type Surroundings, withDatabase } from './surroundings.ts';

/** Runs `npm run workspace` and returns its exit code. */
export async function runWorkspace(words: readonly string[], around: Surroundings): Promise<number> {
  const command = readCommand(words);
  if (!command.ok) {
    around.tell(`${command.error}\n\n${HELP}`);
    return EXIT.usage;
  }
  if (command.value.do === 'help') {
    around.print(HELP);
    return EXIT.done;
  }
  return concluded(await create(command.value, around), around);
}

async function create(command: Extract<Command, { do: 'create' }>, around: Surroundings): Promise<Outcome> {
  const name = z.safeParse(Label, command.name);
  if (!name.success) return failed('A workspace’s name has 1 to 300 characters.');
  const email = readEmail(command.adminEmail);
  if (!email.ok) return email;
  const adminName = z.safeParse(Label, command.adminName);
  if (!adminName.success) return failed('The admin’s name has 1 to 300 characters.');
  const password = await readPassword(around, email.value);
  if (!password.ok) return password;
  const admin = { name: adminName.data, email: email.value, password: password.value };
  return withDatabase(around, (opened, { publicUrl }) => createIn(opened, publicUrl, name.data, admin));
}

type Admin = { name: string; email: string; password: string };

async function createIn({ store, users }: Opened, publicUrl: string, name: string, admin: Admin): Promise<Outcome> {
  const userId = await users.ensure(admin);
  const memberships = await store.aboveWorkspaces((tx) => findMemberships(tx, userId));
  // The console has no choice of workspace yet, so that nobody would ever get into this one.
  if (memberships.length > 0)
    return failed(`${admin.email} is a member of another workspace, and is always led there. Give this one an admin with another address.`);
  const outside = { store, now: () => new Date(), newId: uuidv7 };
  await createWorkspace(outside, { name, admin: { userId, name: admin.name, email: admin.email } });
  return {
    ok: true,
    value: `The workspace “${name}” is there. Start the server (npm run serve), sign in at ${publicUrl}/ as ${admin.email}, and add the others under Members.`,
  };
}
