import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Role } from '#lib/contract/vocabulary.ts';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import { consoleBuild, ensureBuilt, practiceChromium } from '#scripts/setup/builds.ts';
import { chromium, ensureTools } from '#scripts/setup/tools.ts';
import { ConfigError } from '#server/config.ts';
import { ListenError } from '#server/start-server.ts';
import { DatabaseBootError } from '#server/store/boot-error.ts';
import { launchWithExtension, signInExtension } from './browser.ts';
import { checkPanel } from './check.ts';
import { HELP } from './help.mjs';
import { readOptions, type StartOptions } from './options.ts';
import { isPortTaken } from './ports.ts';
import { createProgress, type Progress } from './progress.ts';
import { type Stack, startStack } from './stack.ts';

/** Builds, starts and opens everything, as `npm start` promises. */
async function start(options: StartOptions): Promise<void> {
  const progress = createProgress();
  await refuseTakenPorts(options);
  const dataDir = resolve(options.dataDir);
  makeDataDir(dataDir);
  const missing = await progress.step('browser', 'Looking for Chromium', async () =>
    options.openBrowser ? ensureTools([chromium], progress.say) : [],
  );
  await progress.step('build', 'Building the extension and the console', async () => {
    await ensureBuilt(practiceChromium);
    await ensureBuilt(consoleBuild);
  });
  const stack = await progress.step(
    'server',
    'Starting database, server and practice CRM (the first start makes the sample workspace)',
    () => startStack({ port: options.port, crmPort: options.crmPort, dataDir }),
  );
  const stopped = stopOnSignal(stack);
  for (const tool of missing)
    progress.say(`${tool.name} is missing: install ${tool.debian.join(' ')}, or set ${tool.variable} to its path.`);
  if (options.check) return check(stack, dataDir, options, progress);
  if (canShowBrowser(options, missing.length > 0)) await openOnRecord(stack, dataDir, progress);
  else sayHowToLoad(progress);
  sayAddresses(stack, progress);
  await stopped;
}

async function check(stack: Stack, dataDir: string, options: StartOptions, progress: Progress): Promise<void> {
  try {
    const seen = await progress.step('panel', 'Waiting for the panel on a practice record', () =>
      checkPanel(stack, join(dataDir, 'check-profile'), options.screenshot),
    );
    console.log(JSON.stringify({ ...seen, ...progress.timings() }));
  } finally {
    await stack.stop();
  }
  process.exit(0);
}

async function openOnRecord(stack: Stack, dataDir: string, progress: Progress): Promise<void> {
  await progress.step('open', 'Opening a browser on a practice record', async () => {
    const context = await launchWithExtension({
      profileDir: join(dataDir, 'browser-profile'),
      extensionDir: practiceChromium.makes,
      headless: false,
    });
    const [first] = context.pages();
    const page = first ?? (await context.newPage());
    await page.goto(stack.signInUrl(stack.shown.mql.member.email));
    await signInExtension(context, stack.serverUrl);
    await page.goto(stack.recordUrl(stack.shown.mql.record));
  });
}

function canShowBrowser(options: StartOptions, isMissing: boolean): boolean {
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
  return options.openBrowser && hasDisplay && !isMissing;
}

function sayHowToLoad(progress: Progress): void {
  progress.say(`
No browser was opened. To load the extension in Chromium or Edge:
  1. open chrome://extensions and turn on developer mode
  2. choose "Load unpacked" and the folder ${resolve(practiceChromium.makes)}
  3. open a practice record (below), and choose "Sign in" in the panel`);
}

function sayAddresses(stack: Stack, progress: Progress): void {
  const { record, member: rep } = stack.shown.mql;
  const emailOf = (role: Role) => stack.sample.members.find((member) => member.role === role)?.email ?? '';
  progress.say(`
  Practice record   ${stack.recordUrl(record)}
  Console           ${stack.serverUrl}/
  API description   ${stack.serverUrl}/api/v1/openapi.json

  Sign in as        ${rep.email} (rep), ${emailOf('marketer')} (marketer), ${emailOf('manager')} (sales manager) or ${emailOf('admin')} (admin)
  Password          ${SAMPLE_PASSWORD}

Ready. Stop with Ctrl+C.`);
}

function stopOnSignal(stack: Stack): Promise<void> {
  return new Promise((done) => {
    const stop = () =>
      void stack
        .stop()
        .then(() => done())
        .then(() => process.exit(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

async function refuseTakenPorts({ port, crmPort }: StartOptions): Promise<void> {
  if (await isPortTaken(port))
    throw new StartRefused(`Port ${port} is in use, perhaps by another Leadlight. Stop that one, or: npm start -- --port ${port + 10}`);
  if (await isPortTaken(crmPort))
    throw new StartRefused(
      `Port ${crmPort} is in use, perhaps by another Leadlight. Stop that one, or: npm start -- --crm-port ${crmPort + 10}`,
    );
}

function makeDataDir(dataDir: string): void {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartRefused(
      `The data folder ${dataDir} cannot be used (${why}). Remove what stands there, or choose another: npm start -- --data DIR`,
    );
  }
}

class StartRefused extends Error {}

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n\n${HELP}`);
  process.exit(2);
}
start(options).catch((error: unknown) => {
  const isExpected = [StartRefused, ConfigError, DatabaseBootError, ListenError].some((kind) => error instanceof kind);
  console.error(`\n${error instanceof Error ? (isExpected ? error.message : error.stack) : String(error)}`);
  process.exit(1);
});
