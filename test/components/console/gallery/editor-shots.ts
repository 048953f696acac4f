import type { Page } from '@playwright/test';
import type { Shot } from './shot.ts';

const DRAFT = '/definitions/drafts/01930000-0000-7000-8008-000000000001';
const WIDE = { width: 1440, height: 900 };
const TALL = { width: 1440, height: 4600 };

const open = (name: RegExp) => async (page: Page) => {
  const card = page.getByRole('button', { name, expanded: false }).first();
  await card.click();
  await card.scrollIntoViewIfNeeded();
};
const breakIt = async (page: Page) => {
  await page.getByRole('button', { name: 'Add a sign of interest' }).click();
  await page.getByRole('spinbutton', { name: 'Hours to answer' }).fill('0');
  await page.getByRole('button', { name: /problems? to mend/ }).click();
};
const choose = async (page: Page) => {
  await page.getByRole('radio', { name: 'On a person' }).check({ force: true });
  await page.getByRole('searchbox', { name: 'Search a person' }).fill('dana');
  await page.getByRole('button', { name: /Dana Whitfield/ }).click();
  await page.getByText('What counts').waitFor();
};
const toJson = async (page: Page) => page.getByRole('radio', { name: 'JSON' }).check({ force: true });

/** The editor of drafts, and where a draft begins. */
export const EDITOR_SHOTS: Shot[] = [
  { name: 'editor', path: DRAFT, ...WIDE },
  { name: 'editor-whole', path: DRAFT, ...TALL },
  { name: 'editor-whole-rich', path: DRAFT, state: 'richDraft', ...TALL, height: 6000 },
  { name: 'editor-rich', path: DRAFT, state: 'richDraft', ...WIDE, act: open(/A serious team/) },
  {
    name: 'editor-rich-rules',
    path: DRAFT,
    state: 'richDraft',
    ...WIDE,
    height: 1500,
    act: async (page) => page.locator('#handover').evaluate((section) => section.scrollIntoView()),
  },
  { name: 'editor-dark', path: DRAFT, state: 'richDraft', dark: true, ...WIDE, act: open(/A serious team/) },
  { name: 'editor-open', path: DRAFT, ...WIDE, act: open(/Compared pricing/) },
  { name: 'editor-medium', path: DRAFT, width: 900, height: 1400, act: open(/Works in an industry/) },
  { name: 'editor-narrow', path: DRAFT, width: 390, height: 1800, act: open(/Asked for the ROI/) },
  { name: 'editor-forced', path: DRAFT, forced: true, ...WIDE, height: 2600 },
  { name: 'editor-problems', path: DRAFT, ...WIDE, act: breakIt },
  {
    name: 'editor-suggest',
    path: DRAFT,
    isListOpen: true,
    ...WIDE,
    act: async (page) => {
      await open(/Compared pricing/)(page);
      const event = page.getByRole('combobox', { name: 'Event', exact: true });
      await event.click();
      await event.fill('a');
      await page.getByText('6 min ago').waitFor();
    },
  },
  { name: 'editor-person', path: DRAFT, ...WIDE, act: choose },
  { name: 'editor-person-dark', path: DRAFT, dark: true, ...WIDE, act: choose },
  { name: 'editor-json', path: DRAFT, ...WIDE, act: toJson },
  {
    name: 'editor-json-bad',
    path: DRAFT,
    ...WIDE,
    act: async (page) => {
      await toJson(page);
      const area = page.getByRole('textbox', { name: 'Definition as JSON' });
      await area.fill((await area.inputValue()).replace('"points": 15,', '"points": "many",').replace('"kind": "fit",', '"kind": "warm",'));
      await page.getByText('not in the draft yet').waitFor();
    },
  },
  {
    name: 'editor-conflict',
    path: DRAFT,
    ...WIDE,
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Webinars count a third');
      await page.evaluate(() => {
        const [first] = window.demo.world.drafts;
        if (!first) return;
        const body = { ...first.body, mql: { fit: 25, interest: 20 }, triggers: first.body.triggers.slice(1) };
        window.demo.world.drafts[0] = { ...first, revision: 4, body, updatedAt: '2026-11-22T14:01:00.000Z' };
      });
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('saved this draft meanwhile').waitFor();
    },
  },
  {
    name: 'editor-leave',
    path: DRAFT,
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Another name');
      await page.getByRole('link', { name: 'Inbox' }).click();
      await page.getByText('Your changes are not saved').waitFor();
    },
  },
  {
    name: 'editor-propose',
    path: DRAFT,
    act: async (page) => page.getByRole('button', { name: 'Propose for signature' }).click(),
  },
  { name: 'editor-empty', path: DRAFT, state: 'emptyDraft', ...TALL, height: 2600 },
  { name: 'editor-long', path: '/definitions/drafts/01930000-0000-7000-8008-000000000002', state: 'longDraft', ...WIDE, height: 1600 },
  { name: 'editor-rep', path: DRAFT, state: 'rep', ...WIDE },
  { name: 'editor-gone', path: '/definitions/drafts/01930000-0000-7000-8008-000000000099' },
  { name: 'editor-new', path: '/definitions/new', ...WIDE },
  { name: 'editor-new-dark', path: '/definitions/new', dark: true, state: 'noVersion', ...WIDE },
  { name: 'editor-new-narrow', path: '/definitions/new', width: 390, height: 1800 },
];
