import * as z from 'zod/mini';
import type { Result } from '#lib/contract/errors.ts';
import { NewMember } from '#lib/contract/workspace.ts';
import { type Config, ConfigError, readConfig } from '#server/config.ts';
import { DatabaseBootError } from '#server/store/boot-error.ts';
import type { Opened } from './open.ts';

export const EXIT = { done: 0, failed: 1, usage: 2 } as const;

/** The world around a command, as values: tests put their own here. */
export type Surroundings = {
  environment: Record<string, string | undefined>;
  open(config: Config): Promise<Opened>;
  /** Null: nobody is there to answer. */
  askPassword(question: string): Promise<string | null>;
  print(line: string): void;
  /** To standard error. */
  tell(line: string): void;
};

/** What a command that was called rightly prints, or why it did not do its work. */
export type Outcome = Result<string, string>;

/** Says how a command ended, and returns its exit code. */
export function concluded(outcome: Outcome, around: Surroundings): number {
  if (outcome.ok) around.print(outcome.value);
  else around.tell(outcome.error);
  return outcome.ok ? EXIT.done : EXIT.failed;
}

/** Does some work on the server's database; settings or a database that do not hold are told as they would be by the server. */
export async function withDatabase(
  { environment, open }: Surroundings,
  work: (opened: Opened, config: Config) => Promise<Outcome>,
): Promise<Outcome> {
  try {
    const config = readConfig(environment);
    const opened = await open(config);
    return await work(opened, config).finally(() => opened.close());
  } catch (error) {
    if (error instanceof ConfigError || error instanceof DatabaseBootError) return failed(error.message);
    throw error;
  }
}

/** The address as it is stored. */
export function readEmail(text: string): Outcome {
  const email = z.safeParse(NewMember.shape.email, text.trim().toLowerCase());
  return email.success ? { ok: true, value: email.data } : failed(`“${text}” is not an e-mail address.`);
}

/** A password for this address, from the environment or from whoever sits at the terminal. */
export async function readPassword({ environment, askPassword }: Surroundings, email: string): Promise<Outcome> {
  const password = environment['LEADLIGHT_PASSWORD'] ?? (await askPassword(`New password for ${email}: `));
  if (password === null) return failed('There is no password: set LEADLIGHT_PASSWORD, or run the command in a terminal to be asked.');
  const isFit = z.safeParse(NewMember.shape.password, password).success;
  return isFit ? { ok: true, value: password } : failed('The password must have 10 to 200 characters.');
}

export function failed(error: string): Result<never, string> {
  return { ok: false, error };
}
