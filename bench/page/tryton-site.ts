import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import type { RecordRef } from '#lib/contract/record.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { addressOf, insertRecordLinks } from '#server/store/record-links.ts';
import { freePort } from '#test/helpers/free-port.ts';
import { type RunningTryton, startTryton } from '#test/helpers/tryton.ts';
import { signInToTryton } from '#test/helpers/tryton-page.ts';
import type { BenchRecord, BenchWalk, Site, WalkStep } from './sites.ts';

/**
 * A real Tryton with opportunities that the workspace knows as its people: so many to open by their address, and as many others to walk
 * through, so that nobody has seen a record before its turn.
 */
export async function trytonSite({ server, sample }: Stack, folder: string, count: number): Promise<Site> {
  const crm = await startTryton(join(folder, 'tryton'), await freePort());
  const people = sample.people.flatMap(({ id, name }) => (name === null ? [] : [{ id, name }])).slice(0, count * 2);
  const records: BenchRecord[] = [];
  const persons = new Map<string, string>();
  for (const [at, { id: personId, name: person }] of people.entries()) {
    const text = `Lead ${at + 1}`;
    const { opportunityId } = await crm.addLead({ party: text, email: null, opportunity: 'Course inquiry' });
    await linkTo(opportunityId, personId);
    persons.set(text, person);
    records.push({ url: addressIn(crm, `/${opportunityId}`), text, person });
  }

  async function linkTo(opportunityId: number, personId: string): Promise<void> {
    const { host } = new URL(crm.url);
    const record: RecordRef = {
      crm: 'tryton',
      host,
      org: crm.database,
      objectType: 'opportunity',
      rawType: 'sale.opportunity',
      id: String(opportunityId),
    };
    const link = { id: uuidv7(), ...addressOf(record), personId, accountId: null, memberId: null, method: 'imported' as const };
    const workspaceId = sample.workspace.id;
    await server.store.inWorkspace(workspaceId, (tx) =>
      insertRecordLinks(tx, workspaceId, [{ ...link, createdAt: sample.workspace.createdAt }]),
    );
  }

  const isForWalks = (text: string) => records.findIndex((record) => record.text === text) >= count;
  const walks = records.slice(0, count).map((_, at): BenchWalk => {
    let here = '';
    let there = '';
    const stepTo = (text: string, click: () => Promise<void>): WalkStep => ({ text, person: persons.get(text) ?? '', click });
    return {
      url: addressIn(crm, ''),
      async step(page, name) {
        if (name === 'opened') {
          [here = '', there = ''] = (await partiesListed(page)).filter(isForWalks).slice(at % (count - 1));
          return stepTo(here, () => rowOf(page, here).dblclick());
        }
        // An entry of its menu has the same id.
        if (name === 'next') return stepTo(there, () => page.locator('.tab-pane.active button#next').click());
        return stepTo(here, () => page.locator('.tab-pane.active button#previous').click());
      },
    };
  });
  return {
    name: 'Tryton',
    title: '.tab-pane.active>.tab-form input[name="party"]',
    isValue: true,
    records: records.slice(0, count),
    walks,
    enter: (context) => enter(context, crm),
    stop: () => crm.stop(),
  };
}

function addressIn(crm: RunningTryton, path: string): string {
  return `${crm.url}/#${crm.database}/model/sale.opportunity${path}`;
}

async function enter(context: BrowserContext, crm: RunningTryton): Promise<void> {
  const page = await context.newPage();
  await signInToTryton(page, crm);
  await page.close();
}

/** The parties in the order of the list that is open. */
async function partiesListed(page: Page): Promise<string[]> {
  await rowOf(page, 'Lead ').waitFor();
  const rows = await page.locator('.tab-pane.active tbody tr').allTextContents();
  return rows.flatMap((row) => /Lead \d+/.exec(row)?.[0] ?? []);
}

/** A cell of the row of a party, whose text ends where the name does. */
function rowOf(page: Page, party: string) {
  const name = party.endsWith(' ') ? new RegExp(party) : new RegExp(`${party}(?!\\d)`);
  return page.locator('.tab-pane.active tbody tr').filter({ hasText: name }).first().locator('td').nth(3);
}
