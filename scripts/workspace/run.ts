import { uuidv7 } from 'uuidv7';
import * as z from 'zod/mini';
import type { Result } from '#lib/contract/errors.ts';
import { Label } from '#lib/contract/primitives.ts';
import { NewMember } from '#lib/contract/workspace.ts';
import { type Config, ConfigError, readConfig } from '#server/config.ts';
import { createWorkspace } from '#server/services/create-workspace.ts';
import { DatabaseBootError } from '#server/store/boot-error.ts';
import { findMemberships } from '#server/store/members.ts';
import { type Command, EXIT, HELP, readCommand } from './arguments.ts';
import type { Opened } from './open.ts';

/** The world around the command, as values: tests put their own here. */
export type Surroundings = {
  environment: Record<string, string | undefined>;
  open(config: Config): Promise<Opened>;
  /** Null: nobody is there to answer. */
  askPassword(question: string): Promise<string | null>;
  print(line: string): void;
  /** To standard error. */
  tell(line: string): void;
};

/** Runs the command and returns its exit code. */
export async function runCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const command = readCommand(words);
  if (!command.ok) {
    around.tell(`${command.error}\n\n${HELP}`);
    return EXIT.usage;
  }
  if (command.value.do === 'help') {
    around.print(HELP);
    return EXIT.done;
  }
  const made = await create(command.value, around);
  if (made.ok) around.print(made.value);
  else around.tell(made.error);
  return made.ok ? EXIT.done : EXIT.failed;
}

async function create(command: Extract<Command, { do: 'create' }>, around: Surroundings): Promise<Result<string, string>> {
  const name = z.safeParse(Label, command.name);
  if (!name.success) return failed('A workspace’s name has 1 to 300 characters.');
  const email = z.safeParse(NewMember.shape.email, command.adminEmail.trim().toLowerCase());
  if (!email.success) return failed(`“${command.adminEmail}” is not an e-mail address.`);
  const adminName = z.safeParse(Label, command.adminName);
  if (!adminName.success) return failed('The admin’s name has 1 to 300 characters.');
  const password = around.environment['LEADLIGHT_PASSWORD'] ?? (await around.askPassword(`Password for ${email.data}: `));
  if (password === null) return failed('There is no password: set LEADLIGHT_PASSWORD, or run the command in a terminal to be asked.');
  if (!z.safeParse(NewMember.shape.password, password).success) return failed('The password must have 10 to 200 characters.');
  return withDatabase(around, (opened, publicUrl) =>
    createIn(opened, publicUrl, name.data, { name: adminName.data, email: email.data, password }),
  );
}

type Work = (opened: Opened, publicUrl: string) => Promise<Result<string, string>>;

async function withDatabase({ environment, open }: Surroundings, work: Work): Promise<Result<string, string>> {
  try {
    const config = readConfig(environment);
    const opened = await open(config);
    return await work(opened, config.publicUrl).finally(() => opened.close());
  } catch (error) {
    if (error instanceof ConfigError || error instanceof DatabaseBootError) return failed(error.message);
    throw error;
  }
}

type Admin = { name: string; email: string; password: string };

async function createIn({ store, users }: Opened, publicUrl: string, name: string, admin: Admin): Promise<Result<string, string>> {
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

function failed(error: string): Result<never, string> {
  return { ok: false, error };
}
