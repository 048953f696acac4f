import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import type { Result } from '#lib/contract/errors.ts';
import { ImportKind } from '#lib/contract/imports.ts';

export const HELP = `npm run import -- people FILE --map MAPPING.json [options]
npm run import -- assets FILE --map MAPPING.json [options]
npm run import -- people|assets FILE --suggest MAPPING.json

Imports a CSV file into a running Leadlight server, as a member of yours who may do so (marketer, manager or admin).
Rows that cannot be used are skipped and listed; everything else goes in together, or not at all. Importing a file again changes nothing.

  --map FILE       what each column becomes: JSON with columns, empty values, clock and source. Columns are found by their headers
  --suggest FILE   write a mapping to start from into a new file, by header names and what the cells look like; needs no server
  --dry-run        tell what would happen, row by row; store nothing
  --server URL     the server (default LEADLIGHT_PUBLIC_URL, else http://127.0.0.1:4310)
  --email ADDRESS  who you are (default LEADLIGHT_EMAIL); the password comes from LEADLIGHT_PASSWORD, or is asked for
  --show N         rows and issues to print (default 20)
  --json           print the whole report as JSON instead (with npm run -s, nothing else is printed)
  --help           this text

Ends with 0 when all rows are in, 3 when some were skipped, 1 when nothing was imported, 2 when it was called wrongly.`;

export const EXIT = { done: 0, failed: 1, usage: 2, someSkipped: 3 } as const;

export type Command =
  | { do: 'help' }
  | { do: 'suggest'; kind: ImportKind; file: string; into: string }
  | {
      do: 'import';
      kind: ImportKind;
      file: string;
      map: string;
      dryRun: boolean;
      server: string;
      email: string | null;
      show: number;
      json: boolean;
    };

const DEFAULT_SERVER = 'http://127.0.0.1:4310';

/** Reads the command line; the error says what is wrong with it. */
export function readCommand(words: readonly string[], environment: Record<string, string | undefined>): Result<Command, string> {
  const parsed = parse(words);
  if (typeof parsed === 'string') return { ok: false, error: parsed };
  const { values, positionals } = parsed;
  if (values.help) return { ok: true, value: { do: 'help' } };
  const [what, file, ...more] = positionals;
  const kind = z.safeParse(ImportKind, what);
  if (!kind.success) return { ok: false, error: `Say what to import: people or assets${what === undefined ? '' : `, not “${what}”`}.` };
  if (file === undefined) return { ok: false, error: 'Name the CSV file to import.' };
  if (more.length > 0) return { ok: false, error: `Import one file at a time; “${more[0]}” is too much.` };
  if (values.suggest !== undefined) return { ok: true, value: { do: 'suggest', kind: kind.data, file, into: values.suggest } };
  if (values.map === undefined)
    return { ok: false, error: 'Name a mapping with --map FILE. To make one to start from, use --suggest FILE.' };
  const server = values.server ?? environment['LEADLIGHT_PUBLIC_URL'] ?? DEFAULT_SERVER;
  const complaint = complaintAbout(server);
  if (complaint !== null) return { ok: false, error: complaint };
  const show = Number(values.show);
  if (!Number.isInteger(show) || show < 0) return { ok: false, error: '--show takes a whole number, for example --show 50.' };
  const email = values.email ?? environment['LEADLIGHT_EMAIL'] ?? null;
  const { map, json, 'dry-run': dryRun } = values;
  return { ok: true, value: { do: 'import', kind: kind.data, file, map, dryRun, server, email, show, json } };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        suggest: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        server: { type: 'string' },
        email: { type: 'string' },
        show: { type: 'string', default: '20' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A password must not travel over a network unencrypted. */
function complaintAbout(server: string): string | null {
  if (!URL.canParse(server) || !/^https?:$/.test(new URL(server).protocol))
    return `--server takes a web address such as ${DEFAULT_SERVER}, not “${server}”.`;
  const { protocol, hostname } = new URL(server);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname);
  return protocol === 'https:' || isHere ? null : `Your password would travel to ${hostname} unencrypted. Use its https:// address.`;
}
