import type { Page } from '@playwright/test';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { type Extension, launchExtension, signInByForm } from '#test/helpers/extension.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { driveSidePanel, type SidePanelDriver } from '#test/helpers/side-panel.ts';
import type { Album } from './album.ts';
import { shootManners } from './manners.ts';
import { servedCrms, settle } from './served-crms.ts';

/** The panel on the page of every CRM (or of these), in every way in which it can be there: one sheet for each CRM. */
export async function shootPages(album: Album, stack: Stack, crms: readonly string[]): Promise<void> {
  const { record, member } = stack.shown.mql;
  const person = stack.sample.people.find(({ id }) => id === record.personId);
  if (person === undefined) throw new Error('The sample shows nobody.');
  await withSidePanel(async (extension, side) => {
    await extension.ask('setServerUrl', { url: stack.serverUrl });
    await signInByForm(extension, { email: member.email, password: SAMPLE_PASSWORD });
    const on = async (name: string, address: string) => {
      const page = await calmPage(extension);
      await page.goto(address);
      await shootManners(album, `pages/${name}`, { extension, side, page });
      await page.close();
    };
    const isWanted = (name: string) => crms.length === 0 || crms.includes(name);
    if (isWanted('practice')) await on('practice', stack.recordUrl(record));
    for (const crm of servedCrms(person).filter(({ name }) => isWanted(name))) {
      await settle(extension, stack, crm, person);
      await on(crm.name, crm.address.href);
    }
  });
}

/** The built extension in a browser whose own side panel can be looked at. */
export async function withSidePanel(work: (extension: Extension, side: SidePanelDriver) => Promise<void>): Promise<void> {
  const debuggingPort = await freePort();
  const extension = await launchExtension({ switches: [`--remote-debugging-port=${debuggingPort}`] });
  const side = await driveSidePanel(debuggingPort);
  try {
    await work(extension, side);
  } finally {
    await side.close();
    await extension.close();
  }
}

/** A page in which nothing is caught half-way from one look to another. */
export async function calmPage({ context }: Extension): Promise<Page> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page;
}
