import { createApiClient } from '#lib/bridge/api-client.ts';
import type { Fetch } from '#lib/bridge/http.ts';
import type { ImportPlan, ImportReport } from '#lib/contract/imports.ts';
import type { Csv } from '#server/ingest/read-csv.ts';
import { type Command, EXIT, HELP, readCommand } from './arguments.ts';
import { reportLines } from './print-report.ts';
import { readCsvFile, readPlan, suggestPlan, writePlan } from './read-input.ts';
import { signIn } from './sign-in.ts';

/** The world around the command, as values: tests put their own here. */
export type Surroundings = {
  environment: Record<string, string | undefined>;
  fetch: Fetch;
  /** Null: nobody is there to answer. */
  askPassword(question: string): Promise<string | null>;
  /** To standard output: what was asked for. */
  print(line: string): void;
  /** To standard error: progress and complaints. */
  tell(line: string): void;
};

const TIMEOUT_MS = 10 * 60_000;

/** Runs the command and returns its exit code. */
export async function runCommand(words: readonly string[], around: Surroundings): Promise<number> {
  const command = readCommand(words, around.environment);
  if (!command.ok) {
    around.tell(`${command.error}\n\n${HELP}`);
    return EXIT.usage;
  }
  if (command.value.do === 'help') {
    around.print(HELP);
    return EXIT.done;
  }
  const file = await readCsvFile(command.value.file);
  if (!file.ok) return fail(file.error, around);
  const { csv, text } = file.value;
  if (command.value.do === 'suggest') return suggest(command.value, csv, around);
  const plan = await readPlan(command.value.map, command.value.kind, command.value.file, csv);
  if (!plan.ok) return fail(plan.error, around);
  around.tell(`${plan.value.fileName}: ${csv.rows.length.toLocaleString('en')} rows, ${csv.headers.length} columns`);
  const report = await send(command.value, { plan: plan.value, csv: text }, around);
  return typeof report === 'string' ? fail(report, around) : finish(command.value, report, around);
}

async function suggest({ kind, file, into }: Extract<Command, { do: 'suggest' }>, csv: Csv, around: Surroundings): Promise<number> {
  const written = await writePlan(into, suggestPlan(kind, file, csv));
  if (!written.ok) return fail(written.error, around);
  around.print(`${into} maps the columns of ${file}. Look it over, then: npm run import -- ${kind} ${file} --map ${into} --dry-run`);
  return EXIT.done;
}

type ImportCommand = Extract<Command, { do: 'import' }>;

/** The server's report, or why there is none. */
async function send(
  { server, email, dryRun }: ImportCommand,
  input: { plan: ImportPlan; csv: string },
  around: Surroundings,
): Promise<ImportReport | string> {
  if (email === null) return 'Say who you are with --email or LEADLIGHT_EMAIL.';
  const password = around.environment['LEADLIGHT_PASSWORD'] ?? (await around.askPassword(`Password of ${email}: `));
  if (password === null || password === '')
    return 'There is no password: set LEADLIGHT_PASSWORD, or run the command in a terminal to be asked.';
  const session = await signIn(around.fetch, server, email, password);
  if (!session.ok) {
    return session.error.code === 'offline'
      ? `No Leadlight server answers at ${server}. Start it with npm start, or name another with --server.`
      : session.error.message;
  }
  const { accessToken, signOut } = session.value;
  const api = createApiClient({ baseUrl: server, getToken: async (rejected) => tokenOnce(accessToken, rejected), fetch: around.fetch });
  around.tell(dryRun ? 'Comparing with the workspace; nothing is stored …' : 'Importing …');
  const answer = await api.call(dryRun ? 'dryRunImport' : 'runImport', input, { timeoutMs: TIMEOUT_MS });
  await signOut();
  return answer.ok ? answer.value : answer.error.message;
}

function tokenOnce(token: string, rejected: string | undefined) {
  return rejected === undefined
    ? ({ ok: true, value: token } as const)
    : ({ ok: false, error: { code: 'signedOut', message: 'The server ended the session. Run the command again.' } } as const);
}

function finish({ show, json }: ImportCommand, report: ImportReport, around: Surroundings): number {
  if (json) around.print(JSON.stringify(report, null, 2));
  else for (const line of reportLines(report, show)) around.print(line);
  return report.counts.skipped > 0 ? EXIT.someSkipped : EXIT.done;
}

function fail(message: string, around: Surroundings): number {
  around.tell(message);
  return EXIT.failed;
}
