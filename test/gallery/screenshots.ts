import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium as playwright } from '@playwright/test';
import { consoleBuild, ensureBuilt, practiceChromium } from '#scripts/setup/builds.ts';
import { chromium, findTool, tryton } from '#scripts/setup/tools.ts';
import { type Stack, startStack } from '#scripts/start/stack.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { type Album, createAlbum } from './screens/album.ts';
import { shootConsole } from './screens/console.ts';
import { shootExtension } from './screens/extension.ts';
import { shootPages } from './screens/pages.ts';
import { shootPanel } from './screens/panel.ts';
import { shootTryton } from './screens/tryton.ts';

const HELP = `npm run screenshots -- [options]

Takes every picture of docs/screenshots anew, on the sample workspace.

  --only PART   panel, console, extension, pages or tryton; may come more than once
  --crm NAME    of the pages, this CRM's alone: hubspot, odoo-17, …; may come more than once
  --out FOLDER  where the pictures go (default docs/screenshots)
  --help        this text`;

const PARTS = ['panel', 'console', 'extension', 'pages', 'tryton'];
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: PARTS },
    crm: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'docs/screenshots' },
    help: { type: 'boolean', default: false },
  },
});
const say = (line: string) => console.log(line);

if (values.help || values.only.some((part) => !PARTS.includes(part))) {
  say(HELP);
  process.exit(values.help ? 0 : 2);
}
const executablePath = findTool(chromium) ?? playwright.executablePath();
const browser = await playwright.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const album = createAlbum(values.out, browser, say);
try {
  if (values.only.includes('panel')) await shootPanel(browser, album);
  if (values.only.some((part) => part !== 'panel')) await onSampleWorkspace((stack) => shootRunning(album, stack));
} finally {
  await browser.close();
}

async function shootRunning(to: Album, stack: Stack): Promise<void> {
  if (values.only.includes('console')) await shootConsole(browser, to, stack);
  if (values.only.includes('extension')) await shootExtension(to, stack);
  if (values.only.includes('pages')) await shootPages(to, stack, values.crm);
  if (!values.only.includes('tryton')) return;
  if (findTool(tryton) === null) say(`!! No picture on Tryton: install ${tryton.debian.join(' ')}, or set ${tryton.variable}.`);
  else await shootTryton(to, stack);
}

async function onSampleWorkspace(work: (stack: Stack) => Promise<void>): Promise<void> {
  for (const build of [practiceChromium, consoleBuild]) if (await ensureBuilt(build)) say(`Built the ${build.name}.`);
  const dataDir = await mkdtemp(join(tmpdir(), 'leadlight-screenshots-'));
  const stack = await startStack({ port: await freePort(), crmPort: await freePort(), dataDir });
  try {
    await work(stack);
  } finally {
    await stack.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
