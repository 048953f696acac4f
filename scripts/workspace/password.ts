import { parseArgs } from 'node:util';
import { concluded, EXIT, failed, type Outcome, readEmail, readPassword, type Surroundings, withDatabase } from './surroundings.ts';

const HELP = `npm run password -- --email ADDRESS

Gives a person a new password, and signs them out everywhere. Works on the database that the server's settings name: DATABASE_URL, or
the data folder. On the built-in database, stop the server first.

  --email ADDRESS   whose password
  --help            this text

The password, of at least 10 characters, comes from LEADLIGHT_PASSWORD, or is asked for.
Ends with 0 when it is set, 1 when nothing was changed, 2 when it was called wrongly.`;

/** Runs `npm run password` and returns its exit code. */
export async function runPassword(words: readonly string[], around: Surroundings): Promise<number> {
  const asked = readWords(words);
  if (typeof asked === 'string') {
    around.tell(`${asked}\n\n${HELP}`);
    return EXIT.usage;
  }
  if (asked.email === null) {
    around.print(HELP);
    return EXIT.done;
  }
  return concluded(await change(asked.email, around), around);
}

/** `email` is null where help is wanted; a text says what is wrong. */
function readWords(words: readonly string[]): { email: string | null } | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { email: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
    });
    if (values.help) return { email: null };
    return values.email === undefined ? 'Say whose password with --email ADDRESS.' : { email: values.email };
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error);
  }
}

async function change(address: string, around: Surroundings): Promise<Outcome> {
  const email = readEmail(address);
  if (!email.ok) return email;
  const password = await readPassword(around, email.value);
  if (!password.ok) return password;
  return withDatabase(around, async ({ setPassword }) => {
    const isSet = await setPassword(email.value, password.value);
    return isSet
      ? { ok: true, value: `${email.value} has a new password, and is signed out everywhere.` }
      : failed(`Nobody signs in as ${email.value}. Look under Members how the address is spelled.`);
  });
}
