import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { RecordRef } from '#lib/contract/record.ts';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import { panelOf } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { addressOf, insertRecordLinks } from '#server/store/record-links.ts';
import { type Extension, signInByForm } from '#test/helpers/extension.ts';
import { freePort } from '#test/helpers/free-port.ts';
import type { SidePanelDriver } from '#test/helpers/side-panel.ts';
import { type RunningTryton, startTryton } from '#test/helpers/tryton.ts';
import { openOpportunity, signInToTryton } from '#test/helpers/tryton-page.ts';
import { type Album, still } from './album.ts';
import { shootManners } from './manners.ts';
import { calmPage, withSidePanel } from './pages.ts';

/** The panel beside a sale opportunity of a real Tryton, which holds one invented person of the sample workspace. */
export async function shootTryton(album: Album, stack: Stack): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leadlight-tryton-'));
  const crm = await startTryton(folder, await freePort());
  try {
    await withSidePanel((extension, side) => shootOpportunity(album, stack, { crm, extension, side }));
  } finally {
    await crm.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

type On = { crm: RunningTryton; extension: Extension; side: SidePanelDriver };

async function shootOpportunity(album: Album, stack: Stack, { crm, extension, side }: On): Promise<void> {
  const { opportunityId, name } = await addSamplePerson(crm, stack);
  await extension.ask('setServerUrl', { url: stack.serverUrl });
  await signInByForm(extension, { email: stack.shown.mql.member.email, password: SAMPLE_PASSWORD });
  const page = await calmPage(extension);
  await page.setViewportSize({ width: 1600, height: 900 });
  await signInToTryton(page, crm);
  await openOpportunity(page, crm, opportunityId);
  const panel = await panelOf(page);
  await panel.getByRole('heading', { level: 1, name }).waitFor();
  await panel.getByRole('button', { name: 'Copy link' }).first().waitFor();
  await page.waitForFunction((who) => [...document.querySelectorAll('input')].some(({ value }) => value.includes(who)), name);
  await page.waitForFunction(hasAllIcons, undefined, { polling: 1000 });
  album.keep('panel-on-tryton', await still(page));
  await shootManners(album, 'pages/tryton', { extension, side, page });
}

async function addSamplePerson(crm: RunningTryton, { sample, shown, server }: Stack): Promise<{ opportunityId: number; name: string }> {
  const person = sample.people.find((one) => one.id === shown.mql.record.personId);
  const account = sample.accounts.find((one) => one.id === person?.accountId);
  if (person?.name == null) throw new Error('The sample shows no person with a name.');
  const party = `${person.name}, ${account?.name ?? ''}`;
  const { opportunityId } = await crm.addLead({ party, email: person.email, opportunity: 'Planning for two warehouses' });
  const { host } = new URL(crm.url);
  const rawType = 'sale.opportunity';
  const record: RecordRef = { crm: 'tryton', host, org: crm.database, objectType: 'opportunity', rawType, id: String(opportunityId) };
  const link = { ...addressOf(record), id: uuidv7(), personId: person.id, accountId: null, method: 'imported', memberId: null } as const;
  const { id } = sample.workspace;
  await server.store.inWorkspace(id, (tx) => insertRecordLinks(tx, id, [{ ...link, createdAt: sample.now }]));
  return { opportunityId, name: person.name };
}

/** Tryton fetches its icons one by one: true once no other has come since the last look. */
function hasAllIcons(): boolean {
  const count = String([...document.images].filter(({ src }) => src !== '').length);
  const isSame = document.body.dataset['icons'] === count;
  document.body.dataset['icons'] = count;
  return isSame;
}
