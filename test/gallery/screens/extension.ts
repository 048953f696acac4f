import type { Page } from '@playwright/test';
import { Language, USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import type { CrmRecord } from '#scripts/sample/types.ts';
import { EXTENSION_ID, panelOf } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { type Extension, launchExtension, signInByForm } from '#test/helpers/extension.ts';
import { type Album, still } from './album.ts';
import { calmPage } from './pages.ts';

const LOOKS = ['light', 'dark'] as const;

/** The built extension in its browser: the panel on a practice record, the options, the popup. */
export async function shootExtension(album: Album, stack: Stack): Promise<void> {
  const extension = await launchExtension();
  try {
    await extension.ask('setServerUrl', { url: stack.serverUrl });
    await shootPopup(extension, album, stack, 'signed-out');
    await signInByForm(extension, { email: stack.shown.mql.member.email, password: SAMPLE_PASSWORD });
    await shootRecords(extension, album, stack);
    await shootPopup(extension, album, stack, 'ready');
    await shootOptions(extension, album);
  } finally {
    await extension.close();
  }
}

async function shootRecords(extension: Extension, album: Album, stack: Stack): Promise<void> {
  const page = await calmPage(extension);
  await page.setViewportSize({ width: 1280, height: 800 });
  await openRecord(page, stack, stack.shown.mql.record);
  album.keep('panel-on-practice-record', await still(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  album.keep('panel-on-practice-record-dark', await still(page));
  await page.emulateMedia({ colorScheme: 'light' });
  await openRecord(page, stack, someLead(stack));
  await page.getByRole('button', { name: 'Convert' }).first().click();
  await page.getByRole('dialog').waitFor();
  album.keep('panel-beside-a-dialog', await still(page));
  await page.setViewportSize({ width: 820, height: 800 });
  await openRecord(page, stack, stack.shown.mql.record);
  album.keep('panel-floating', await still(page));
  await page.close();
}

async function openRecord(page: Page, stack: Stack, record: CrmRecord): Promise<void> {
  await page.goto(stack.recordUrl(record));
  const panel = await panelOf(page);
  await panel.getByRole('heading', { level: 1, name: record.title }).waitFor();
  await panel.getByRole('heading', { name: 'Send next' }).waitFor();
  await panel.getByRole('button', { name: 'Good lead' }).and(panel.locator(':enabled')).waitFor();
}

/** Only leads have the dialog of the browser's own kind, which makes everything else on the page inert. */
function someLead({ sample }: Stack): CrmRecord {
  const lead = sample.crmRecords.find((record) => record.objectType === 'lead' && record.isImported);
  if (lead === undefined) throw new Error('The sample has no lead.');
  return lead;
}

async function shootOptions(extension: Extension, album: Album): Promise<void> {
  const { options } = extension;
  await options.setViewportSize({ width: 800, height: 1000 });
  for (const colorScheme of LOOKS) {
    await options.emulateMedia({ colorScheme });
    await options.reload();
    await options.getByRole('button', { name: 'Sign out' }).waitFor();
    album.keep(`extension/options-${colorScheme}`, await options.screenshot({ fullPage: true, animations: 'disabled' }));
  }
  await options.emulateMedia({ colorScheme: 'light' });
  await options.setViewportSize({ width: 400, height: 1000 });
  const pictures: Buffer[] = [];
  for (const language of Language.options) {
    await speak(extension, language);
    pictures.push(await options.screenshot({ fullPage: true, animations: 'disabled' }));
  }
  await album.keepTogether('extension/options-languages', pictures);
  await extension.ask('changePreferences', { preferences: USUAL_PREFERENCES });
}

async function speak({ ask, options }: Extension, language: Language): Promise<void> {
  await ask('changePreferences', { preferences: { ...USUAL_PREFERENCES, language } });
  await options.locator(`html[lang=${language}]`).waitFor();
}

/**
 * The popup as it opens over a practice record. A browser without a screen opens none, so that its page stands in a tab of its own and is told
 * that the record's tab is the active one.
 */
async function shootPopup(extension: Extension, album: Album, stack: Stack, name: string): Promise<void> {
  const { context } = extension;
  const record = await context.newPage();
  await record.goto(stack.recordUrl(stack.shown.mql.record));
  await panelOf(record);
  const popup = await context.newPage();
  await popup.setViewportSize({ width: 320, height: 240 });
  await popup.addInitScript(
    (url) => {
      const find = chrome.tabs.query.bind(chrome.tabs);
      Object.assign(chrome.tabs, {
        query: (_asked: object, answer: (tabs: chrome.tabs.Tab[]) => void) => find({ url: `${url}*` }, answer),
      });
    },
    stack.crm.url.replace(/:\d+.*$/, '/'),
  );
  const pictures: Buffer[] = [];
  for (const colorScheme of LOOKS) {
    await popup.emulateMedia({ colorScheme });
    await popup.goto(`chrome-extension://${EXTENSION_ID}/popup.html`);
    await popup.getByRole('heading', { level: 2 }).waitFor();
    pictures.push(await popup.locator('main').screenshot({ animations: 'disabled' }));
  }
  await album.keepTogether(`extension/popup-${name}`, pictures);
  await popup.emulateMedia({ colorScheme: 'light' });
  const spoken: Buffer[] = [];
  for (const language of Language.options) {
    await speak(extension, language);
    await popup.locator(`html[lang=${language}]`).waitFor();
    spoken.push(await popup.locator('main').screenshot({ animations: 'disabled' }));
  }
  await album.keepTogether(`extension/popup-${name}-languages`, spoken);
  await extension.ask('changePreferences', { preferences: USUAL_PREFERENCES });
  await popup.close();
  await record.close();
}
