import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ImportPlan } from '#lib/contract/imports.ts';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import type { SamplePerson } from '#scripts/sample/types.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { readSettings, writeSettings } from '#server/store/settings.ts';
import { runProgram } from '#test/helpers/command.ts';
import { type CrmSite, serveCrm } from '#test/helpers/crm-site.ts';
import { type Extension, launchExtension, RELEASE_BUILD, signInByForm } from '#test/helpers/extension.ts';
import { recordPage, type TrueHost, trueHosts } from '#test/helpers/true-hosts.ts';
import { startWiretap, type Wiretap } from '#test/helpers/wiretap.ts';
import { test as base, emailOf, expect } from './base.ts';

/** Two who are known by their records' ids, and two of whom the page's e-mail alone tells. */
export type Four = [SamplePerson, SamplePerson, SamplePerson, SamplePerson];

export type Visit = { extension: Extension; wire: Wiretap; site: CrmSite; page: Page; errors: string[] };

export const test = base.extend<{ visit: (host: TrueHost) => Promise<Visit> }>({
  /** The release build, signed in, in a browser with the CRM at its true host. */
  visit: async ({ stack }, use) => {
    const wire = await startWiretap();
    const extension = await launchExtension({ extensionDir: RELEASE_BUILD, proxy: wire.proxy });
    await use(async (host) => {
      await extension.ask('setServerUrl', { url: stack.serverUrl });
      await signInByForm(extension, { email: emailOf(stack, 'rep'), password: SAMPLE_PASSWORD });
      const people = peopleOf(stack, host);
      const parts = people.map((person, at) => [host.recordPath(host.ids[at] ?? ''), recordPage(host, person)] as const);
      const site = await serveCrm(extension.context, host, new Map([...parts, [host.listPath, '<h1>Recently viewed</h1>']]));
      const page = await extension.context.newPage();
      const errors: string[] = [];
      page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
      page.on('pageerror', (error) => errors.push(String(error)));
      return { extension, wire, site, page, errors };
    });
    await extension.close();
    await wire.close();
  },
});

/** Four people of the sample whose names and addresses are theirs alone; others for each CRM. */
export function peopleOf({ sample }: Pick<Stack, 'sample'>, host: TrueHost): Four {
  const isAlone = (person: SamplePerson, by: 'name' | 'email') =>
    person[by] !== null && sample.people.every((other) => other === person || other[by] !== person[by]);
  const start = 4 * trueHosts.indexOf(host);
  const [first, second, third, fourth] = sample.people
    .filter((one) => isAlone(one, 'name') && isAlone(one, 'email'))
    .slice(start, start + 4);
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('The sample has too few people.');
  return [first, second, third, fourth];
}

/** The command that an admin runs with the CRMs' exports: e-mails, and the id in each CRM. Half of the people's ids are not in them. */
export async function importIds(stack: Stack): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'leadlight-hosts-'));
  const rows = trueHosts.flatMap((host, column) =>
    peopleOf(stack, host)
      .slice(0, 2)
      .map(({ email }, at) => [email, ...trueHosts.map((_, other) => (other === column ? host.exported(host.ids[at] ?? '') : ''))]),
  );
  const plan: ImportPlan = {
    kind: 'people',
    fileName: 'crm-ids.csv',
    columns: [
      { column: 0, header: 'E-mail', target: { to: 'personField', field: 'email' } },
      ...trueHosts.map(({ crm, link }, at) => ({ column: at + 1, header: crm, target: link })),
    ],
    emptyValues: [],
    clock: { kind: 'importTime' },
    source: 'CRM exports',
  };
  try {
    const [file, map] = [join(folder, plan.fileName), join(folder, 'mapping.json')];
    await writeFile(file, [['E-mail', ...trueHosts.map(({ crm }) => crm)], ...rows].map((row) => row.join(',')).join('\n'));
    await writeFile(map, JSON.stringify(plan));
    const as = ['--server', stack.serverUrl, '--email', emailOf(stack, 'admin')];
    const { code, output } = await runProgram('scripts/import.ts', ['people', file, '--map', map, ...as], {
      LEADLIGHT_PASSWORD: SAMPLE_PASSWORD,
    });
    expect(code, output).toBe(0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether extension and server may read e-mails from pages, for the whole workspace. */
export async function readEmails({ server, sample }: Stack, readEmailFromPage: boolean): Promise<void> {
  const { id } = sample.workspace;
  await server.store.inWorkspace(id, async (tx) =>
    writeSettings(tx, id, { ...(await readSettings(tx, id)), readEmailFromPage }, new Date().toISOString()),
  );
}
