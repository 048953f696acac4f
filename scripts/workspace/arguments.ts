import { parseArgs } from 'node:util';
import type { Result } from '#lib/contract/errors.ts';

export const HELP = `npm run workspace -- --name NAME --admin-email ADDRESS [--admin-name NAME]

Makes an empty workspace with its first admin, in the database that the server's settings name: DATABASE_URL, or the data folder.
On the built-in database, stop the server first. The admin then adds everybody else in the console, under Members.

  --name NAME             the workspace's name, as its members read it
  --admin-email ADDRESS   what the admin signs in with
  --admin-name NAME       what the admin is called (default: the address up to its @)
  --help                  this text

The admin's password, of at least 10 characters, comes from LEADLIGHT_PASSWORD, or is asked for.
Ends with 0 when the workspace is there, 1 when nothing was made, 2 when it was called wrongly.`;

export type Command = { do: 'help' } | { do: 'create'; name: string; adminEmail: string; adminName: string };

/** Reads the command line; the error says what is wrong with it. */
export function readCommand(words: readonly string[]): Result<Command, string> {
  const parsed = parse(words);
  if (typeof parsed === 'string') return { ok: false, error: parsed };
  const { name, help, 'admin-email': adminEmail, 'admin-name': adminName } = parsed.values;
  if (help) return { ok: true, value: { do: 'help' } };
  if (name === undefined) return { ok: false, error: 'Name the workspace with --name, for example --name "Northwind Freight".' };
  if (adminEmail === undefined) return { ok: false, error: 'Say who the first admin is with --admin-email ADDRESS.' };
  return { ok: true, value: { do: 'create', name, adminEmail, adminName: adminName ?? adminEmail.split('@')[0] ?? adminEmail } };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        name: { type: 'string' },
        'admin-email': { type: 'string' },
        'admin-name': { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? `${error.message.split('. ')[0]}.` : String(error);
  }
}
