import { USUAL_PLACEMENT } from '#lib/contract/seen.ts';
import { panelOf } from '#scripts/start/browser.ts';
import { inSight } from '#test/helpers/in-sight.ts';
import { LOADING, noteHeadings } from '#test/helpers/shown-headings.ts';
import { verdictsOn } from '#test/helpers/stored-verdicts.ts';
import { trueHosts } from '#test/helpers/true-hosts.ts';
import { emailOf, expect, personIn } from './base.ts';
import { allow, expectPrivate, giveBack, isAbout, sizes, traces } from './hosts-checks.ts';
import { importIds, peopleOf, readEmails, test } from './hosts-world.ts';

test.beforeAll(async ({ stack }) => {
  await importIds(stack);
});

for (const host of trueHosts) {
  test(`${host.origin}: nothing before the permission; then the right person, record after record`, async ({ stack, visit }) => {
    const [first, second, third] = peopleOf(stack, host);
    const [firstPath, secondPath, thirdPath] = host.ids.map(host.recordPath) as [string, string, string];
    const { extension, wire, site, page, errors } = await visit(host);

    await page.goto(`${host.origin}${firstPath}`);
    expect(await traces(extension, page)).toEqual(NOTHING);
    // Before the panel is there: the page's link to the next record is reason enough to fetch that one.
    const answer = wire.hold((request) => isAbout(request, host, host.ids[1]));
    await allow(extension, host);
    const panel = await panelOf(page);
    await expect(personIn(panel)).toHaveText(first.name ?? '');
    await expect(panel.getByRole('button', { name: 'Exact id', exact: true })).toBeVisible();
    const { headings } = await noteHeadings(panel);
    expect(await sizes(page, panel)).toEqual({ page: 1440 - USUAL_PLACEMENT.width, panel: USUAL_PLACEMENT.width - 1, text: '13px' });

    await site.follow(page, secondPath);
    await answer.arrived;
    await expect(personIn(panel)).toHaveText(LOADING);
    await expect(panel.getByText(first.name ?? '')).toHaveCount(0);
    answer.release();
    await expect(personIn(panel)).toHaveText(second.name ?? '');

    const part = site.holdPart(thirdPath);
    await site.follow(page, thirdPath);
    await expect(personIn(panel)).toHaveText('Not matched yet');
    expect(await page.locator('main').innerHTML(), 'what the page still shows').toContain(second.email);
    part.release();
    await expect(personIn(panel)).toHaveText(third.name ?? '');
    await expect(panel.getByRole('button', { name: 'E-mail', exact: true })).toBeVisible();

    const before = await verdictsOn(stack, host.ids[2]);
    await inSight(panel);
    await panel.getByRole('button', { name: 'Good lead' }).click();
    await expect(panel.getByText('Sent to marketing')).toBeVisible();
    const [verdict, ...others] = await verdictsOn(stack, host.ids[2]);
    expect(others).toEqual(before);
    expect(verdict).toMatchObject({ record: host.record(host.ids[2]), verdict: 'good', by: emailOf(stack, 'rep'), personId: third.id });

    await site.follow(page, host.listPath);
    await expect.poll(() => sizes(page, panel)).toMatchObject({ page: 1440, panel: 0 });
    await expect.poll(headings).toContain(NO_RECORD.name);
    await site.follow(page, firstPath);
    await expect(personIn(panel)).toHaveText(first.name ?? '');
    expect(await headings()).toEqual([first, second, NOBODY, third, NO_RECORD, first].map(({ name }) => name));

    await giveBack(extension, host);
    await expect.poll(() => traces(extension, page)).toMatchObject({ hosts: [], scripts: 0 });
    await page.reload();
    expect(await traces(extension, page)).toEqual(NOTHING);
    expect(errors).toEqual([]);
    expectPrivate(stack, host, { wire, site }, { mayReadEmail: true });
  });
}

test('where the workspace does not allow it, no e-mail leaves the page, and the rep finds the person by hand', async ({ stack, visit }) => {
  const host = trueHosts.find(({ crm }) => crm === 'pipedrive');
  if (host === undefined) throw new Error('There is no such CRM.');
  const [first, , , fourth] = peopleOf(stack, host);
  const [firstPath, , , fourthPath] = host.ids.map(host.recordPath) as [string, string, string, string];
  await readEmails(stack, false);
  try {
    const { extension, wire, site, page } = await visit(host);
    await allow(extension, host);
    await page.goto(`${host.origin}${fourthPath}`);
    const panel = await panelOf(page);
    await expect(personIn(panel)).toHaveText('Not matched yet');
    await expect(page.getByText(fourth.email ?? '').first()).toBeVisible();
    await site.follow(page, firstPath);
    await expect(personIn(panel)).toHaveText(first.name ?? '');
    await site.follow(page, fourthPath);
    await panel.getByLabel('Search people').fill(fourth.name ?? '');
    await inSight(panel);
    await panel
      .getByRole('list', { name: 'People found' })
      .getByRole('button', { name: fourth.name ?? '' })
      .click();
    await expect(personIn(panel)).toHaveText(fourth.name ?? '');
    await page.reload();
    await expect(personIn(await panelOf(page))).toHaveText(fourth.name ?? '');
    expectPrivate(stack, host, { wire, site }, { mayReadEmail: false, typed: fourth.name });
  } finally {
    await readEmails(stack, true);
  }
});

/** Of ours, in browser and page. */
const NOTHING = { hosts: [], scripts: 0, elements: 0, frames: 1 };
const NOBODY = { name: 'Not matched yet' };
const NO_RECORD = { name: 'No record on this page' };
