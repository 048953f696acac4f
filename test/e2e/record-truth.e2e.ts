import type { Page } from '@playwright/test';
import type { RecordRef } from '#lib/contract/record.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { pathOf } from '#scripts/practice-crm/records.ts';
import { practiceRecord } from '#scripts/sample/practice-record.ts';
import { panelOf } from '#scripts/start/browser.ts';
import type { Stack } from '#scripts/start/stack.ts';
import { type Extension, grantHost, launchExtension } from '#test/helpers/extension.ts';
import { film } from '#test/helpers/painted-frames.ts';
import { servePlainCrm } from '#test/helpers/plain-crm.ts';
import { neighbours } from '#test/helpers/record-rows.ts';
import { LOADING, noteHeadings } from '#test/helpers/shown-headings.ts';
import { test as base, emailOf, expect, personIn, type Rep, repOf } from './base.ts';

/** In a browser that keeps the pages that are left, as people's browsers do. */
const test = base.extend({
  rep: async ({ stack }, use) => {
    const extension = await launchExtension({ keepsPages: true });
    await use(await repOf(stack, extension));
    await extension.close();
  },
});

const NO_RECORD = 'No record on this page';
const [DANA, EVE] = [0, 1];

type Step = {
  what: string;
  /** Goes on in the page, with no new document. */
  go: (page: Page) => Promise<unknown>;
  /** Whom the panel then shows: the first or the second person, or nobody's record. */
  shows: typeof DANA | typeof EVE | null;
};
type Tour = { origin: string; pattern: string; start: string; records: readonly [RecordRef, RecordRef]; steps: readonly Step[] };

const push =
  (path: string, state: unknown = null) =>
  (page: Page) =>
    page.evaluate(([to, kept]) => history.pushState(kept, '', to), [path, state] as const);
const replace = (path: string) => (page: Page) => page.evaluate((to) => history.replaceState(null, '', to), path);
const toHash = (hash: string) => (page: Page) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);
/** Both in one task, as a redirect inside an application. */
const redirect = (from: string, to: string) => (page: Page) =>
  page.evaluate(([first, last]) => [history.pushState(null, '', first), history.replaceState(null, '', last)].length, [from, to] as const);
/** What Odoo 18 keeps of the action that is open; it comes a moment after the address. */
const action = (path: string, kept: object) => (page: Page) =>
  page.evaluate(
    ([to, stored]) => {
      history.pushState(null, '', to);
      setTimeout(() => sessionStorage.setItem('current_action', stored), 250);
    },
    [path, JSON.stringify(kept)] as const,
  );

const tours: readonly Tour[] = [
  {
    origin: 'https://acme.lightning.force.com',
    pattern: 'https://*.lightning.force.com/*',
    start: '/lightning/r/Contact/0035e00000XyZabAAF/view',
    records: [contact('0035e00000XyZabAAF'), contact('0035e00000XyZacAAF')],
    steps: [
      { what: 'an address without the type', go: push('/lightning/r/0035e00000XyZacAAF/view'), shows: EVE },
      {
        what: 'a console tab, whose own record is another, and the short id',
        go: push('/lightning/r/Contact/0035e00000XyZab/view?ws=%2Flightning%2Fr%2FContact%2F0035e00000XyZacAAF%2Fview'),
        shows: DANA,
      },
      { what: 'edit mode', go: push('/lightning/r/Contact/0035e00000XyZabAAF/edit'), shows: DANA },
      { what: 'a new record', go: push('/lightning/o/Contact/new'), shows: null },
      {
        what: 'a merged record, whose page leads on to the one that is left',
        go: redirect('/lightning/r/Contact/0035e00000XyZabAAF/view', '/lightning/r/Contact/0035e00000XyZacAAF/view'),
        shows: EVE,
      },
      {
        what: 'a deleted record, whose page leads on to the list',
        go: replace('/lightning/o/Contact/list?filterName=Recent'),
        shows: null,
      },
      { what: 'back', go: (page) => page.goBack(), shows: null },
      { what: 'back to edit mode', go: (page) => page.goBack(), shows: DANA },
    ],
  },
  {
    origin: 'https://acme.odoo.com',
    pattern: 'https://*.odoo.com/*',
    start: '/web#id=5&model=crm.lead&view_type=form',
    records: [lead('5'), lead('6')],
    steps: [
      { what: 'another hash', go: toHash('model=crm.lead&id=6&view_type=form&menu_id=3'), shows: EVE },
      { what: 'a new record, which has no id yet', go: toHash('model=crm.lead&id=&view_type=form'), shows: null },
      { what: 'back', go: (page) => page.goBack(), shows: EVE },
      { what: 'back again', go: (page) => page.goBack(), shows: DANA },
      { what: 'forward', go: (page) => page.goForward(), shows: EVE },
      {
        what: 'an action whose model stands in the history',
        go: push('/odoo/action-210/5', { nextState: { actionStack: [{ resId: 5, model: 'crm.lead' }] } }),
        shows: DANA,
      },
      { what: 'an action whose model is told later', go: action('/odoo/action-211/6', { id: 211, res_model: 'crm.lead' }), shows: EVE },
      { what: 'an action of something else', go: action('/odoo/action-212/5', { id: 212, res_model: 'project.task' }), shows: null },
    ],
  },
  {
    origin: 'https://org.crm4.dynamics.com',
    pattern: 'https://*.dynamics.com/*',
    start: '/main.aspx?pagetype=entityrecord&etn=lead&id=a6e8951f-cdd9-4fb3-9d7b-04a7327c06fd',
    records: [dynamicsLead('a6e8951f-cdd9-4fb3-9d7b-04a7327c06fd'), dynamicsLead('a6e8951f-cdd9-4fb3-9d7b-04a7327c06fe')],
    steps: [
      {
        what: 'a query in another order, in braces',
        go: push('/main.aspx?id=%7BA6E8951F-CDD9-4FB3-9D7B-04A7327C06FE%7D&etn=lead&pagetype=entityrecord'),
        shows: EVE,
      },
      { what: 'its list', go: push('/main.aspx?pagetype=entitylist&etn=lead'), shows: null },
    ],
  },
];

test('whatever an address looks like, the panel shows who stands there, and nobody on a page without a record', async ({ stack, rep }) => {
  const people = stack.sample.people.filter(({ name }) => name !== null).slice(0, 2);
  const names = people.map(({ name }) => name ?? '');
  await rep.signIn(emailOf(stack, 'rep'));
  for (const { origin, pattern, start, records, steps } of tours) {
    await servePlainCrm(rep.extension.context, origin);
    await grantHost(rep.extension, pattern);
    for (const [at, record] of records.entries()) await rep.extension.ask('linkRecord', { record, personId: people[at]?.id ?? null });
    const page = await rep.extension.context.newPage();
    await page.goto(`${origin}${start}`);
    const panel = await panelOf(page);
    await expect(personIn(panel)).toHaveText(names[DANA] ?? '');
    const { headings } = await noteHeadings(panel);
    for (const { what, go, shows } of steps) {
      await go(page);
      await expect(personIn(panel), `${origin}: ${what}`).toHaveText(shows === null ? NO_RECORD : (names[shows] ?? ''));
    }
    const way = steps.map(({ shows }) => (shows === null ? NO_RECORD : (names[shows] ?? '')));
    const changes = [names[DANA], ...way].filter((name, at, all) => name !== all[at - 1]);
    // While a type is still to be told there is no record yet.
    expect((await headings()).filter((name, at, all) => name !== NO_RECORD || all[at + 1] === undefined).length).toBeLessThanOrEqual(
      changes.length,
    );
    await page.close();
  }
});

test('a storm: no frame shows the person of a record that was left, and no other tab hears of it', async ({ stack, rep }) => {
  const records = neighbours(stack.sample, 'lead', 3);
  const [first, second, third] = records;
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are no records.');
  await rep.signIn(emailOf(stack, 'rep'));
  const { page, panel } = await rep.open(first);
  await expect(personIn(panel)).toHaveText(first.title);
  const other = await rep.open(third);
  await expect(personIn(other.panel)).toHaveText(third.title);
  const elsewhere = await noteHeadings(other.panel);

  await page.bringToFront();
  const notes = await noteHeadings(panel);
  const filmed = await film(page, panel);
  const paths = [first, second, first, third, second, first, second, first].map((record) => pathOf(record));
  await page.evaluate(async (way) => {
    for (const path of way) {
      history.pushState(null, '', path);
      await new Promise((done) => setTimeout(done, 20));
    }
    // There and back in less than a frame, and in one task.
    history.pushState(null, '', way[1]);
    history.pushState(null, '', way[0]);
  }, paths);
  await expect(personIn(panel)).toHaveText(first.title);
  await page.evaluate((path) => history.pushState(null, '', path), pathOf(second));
  await expect(personIn(panel)).toHaveText(second.title);

  const titles = new Map(records.map((record) => [recordKey(practiceRecord(record, new URL(stack.crm.url).host)), record.title]));
  const told = await notes.afterRecords();
  // The next ones may have been told by the time that our look is taken; one from before never stands there.
  for (const [at, { heading }] of told.entries()) {
    const next = told.slice(at, at + 4).map(({ key }) => titles.get(key ?? ''));
    expect([LOADING, ...next], JSON.stringify(told)).toContain(heading);
  }
  const { frames, changes, stale } = await filmed.staleness(new Map(records.map((record) => [pathOf(record), record.title])));
  const worst = Math.max(0, ...stale);
  console.log(`  ${changes} changes of the record, ${frames} frames: the person before stood for at most ${worst.toFixed(1)} ms`);
  expect(changes).toBe(paths.length + 3);
  // A machine that does three things at once is slow to draw anything; a person who stays is found all the same.
  expect(worst, 'milliseconds that a person stands after their record was left').toBeLessThan(400);
  expect(await elsewhere.headings()).toEqual([third.title]);
});

test('a page that one goes back to and a copy of a tab show their own record', async ({ stack, rep }) => {
  const [tour] = tours;
  if (tour === undefined) throw new Error('There is no tour.');
  const { origin, pattern, start, records } = tour;
  const names = await meet(stack, rep, records);
  // A page that were there at once would come before the browser has taken our frame out of the one that is left.
  await servePlainCrm(rep.extension.context, origin, 250);
  await grantHost(rep.extension, pattern);
  const page = await rep.extension.context.newPage();
  // A frame may be taken away under the look.
  const heading = async () => (await panelOf(page)).evaluate(() => document.querySelector('h1')?.textContent).catch(() => null);
  const shows = (who: number) => expect.poll(heading).toBe(names[who]);
  await page.goto(`${origin}${start}`);
  await shows(DANA);
  await page.evaluate(() => Object.assign(window, { wasKept: true }));
  await page.goto(`${origin}/lightning/r/${records[1].id}/view`);
  await shows(EVE);
  // Whoever drives the browser waits in vain for a page that was kept to load.
  await page.evaluate(() => void setTimeout(() => history.back()));
  await shows(DANA);
  expect(await page.evaluate(() => Reflect.get(window, 'wasKept')), 'the page came out of the back-forward cache').toBe(true);
  await push(`/lightning/r/${records[1].id}/view`)(page);
  await shows(EVE);
  await expect(page.locator('leadlight-panel')).toHaveCount(1);
  const copy = rep.extension.context.waitForEvent('page');
  await inTabs(rep.extension, page, 'duplicate');
  await expect(personIn(await panelOf(await copy))).toHaveText(names[EVE] ?? '');
});

/** Two people, and a record of each. */
async function meet(stack: Stack, rep: Rep, records: readonly RecordRef[]): Promise<string[]> {
  await rep.signIn(emailOf(stack, 'rep'));
  const people = stack.sample.people.filter(({ name }) => name !== null).slice(0, 2);
  for (const [at, record] of records.entries()) await rep.extension.ask('linkRecord', { record, personId: people[at]?.id ?? null });
  return people.map(({ name }) => name ?? '');
}

async function inTabs({ options }: Extension, page: Page, verb: 'duplicate'): Promise<void> {
  await options.evaluate(
    async ([url, what]) => {
      const [tab] = await chrome.tabs.query({ url });
      await chrome.tabs[what](tab?.id ?? -1);
    },
    [page.url(), verb] as const,
  );
}

function contact(id: string): RecordRef {
  return { crm: 'salesforce', host: 'acme.lightning.force.com', org: null, objectType: 'contact', rawType: 'Contact', id };
}

function lead(id: string): RecordRef {
  return { crm: 'odoo', host: 'acme.odoo.com', org: null, objectType: 'lead', rawType: 'crm.lead', id };
}

function dynamicsLead(id: string): RecordRef {
  return { crm: 'dynamics', host: 'org.crm4.dynamics.com', org: null, objectType: 'lead', rawType: 'lead', id };
}
