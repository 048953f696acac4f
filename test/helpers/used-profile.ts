import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ask, launchWithExtension, OPTIONS_PAGE } from '#scripts/start/browser.ts';

const NEW_PROFILE = join(tmpdir(), 'leadlight-profile-');
const ORIGINALS = new Map<string, Promise<string>>();

/**
 * A browser profile in which the extension has run before and nobody has done anything; the caller removes it. In a new one, it would
 * wait five seconds until the browser tells what the company sets; so one is made for each build, and copied (without the marks of the
 * browser that ran there).
 */
export async function usedProfile(extensionDir: string): Promise<string> {
  const original = ORIGINALS.get(extensionDir) ?? makeOriginal(extensionDir);
  ORIGINALS.set(extensionDir, original);
  const profileDir = await mkdtemp(NEW_PROFILE);
  await cp(await original, profileDir, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });
  return profileDir;
}

async function makeOriginal(extensionDir: string): Promise<string> {
  const profileDir = await mkdtemp(NEW_PROFILE);
  process.once('exit', () => rmSync(profileDir, { recursive: true, force: true }));
  await connectToNothingAhead(profileDir);
  const context = await launchWithExtension({ profileDir, extensionDir, headless: true });
  const page = await context.newPage();
  await page.goto(OPTIONS_PAGE);
  await ask(page, 'getState', {});
  await context.close();
  return profileDir;
}

/** Lines that the browser opens on a guess would look like somebody's requests. */
async function connectToNothingAhead(profileDir: string): Promise<void> {
  await mkdir(join(profileDir, 'Default'), { recursive: true });
  await writeFile(join(profileDir, 'Default', 'Preferences'), JSON.stringify({ net: { network_prediction_options: 2 } }));
}
