import type { Page } from '@playwright/test';

/** What to do in a state before looking at it. */
export type Scene = { state: string; name: string; act?: (page: Page) => Promise<void> };

/** Scenes beside the bare states: what a click opens. */
export const scenes: readonly Scene[] = [
  { state: 'person', name: 'receipt', act: (page) => page.getByRole('button', { name: /Compared pricing/ }).click() },
  { state: 'person', name: 'score', act: (page) => page.getByRole('button', { name: /Grade B2/ }).click() },
  { state: 'person', name: 'match', act: (page) => page.getByRole('button', { name: 'Exact id' }).click() },
  { state: 'person', name: 'stage-reason', act: (page) => page.getByRole('button', { name: /MQL since/ }).click() },
  { state: 'limits', name: 'receipt-at-its-limit', act: (page) => page.getByRole('button', { name: /Opened our newsletter/ }).click() },
  {
    state: 'person',
    name: 'agreement',
    act: async (page) => {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'What we agreed' }).click();
    },
  },
  {
    state: 'person',
    name: 'agreement-at-a-rule',
    act: async (page) => {
      await page.getByRole('button', { name: /Compared pricing/ }).click();
      await page.getByRole('button', { name: 'The rule in version 4' }).click();
    },
  },
  { state: 'person', name: 'history', act: openHistory },
  {
    state: 'person',
    name: 'history-opened',
    act: async (page) => {
      await openHistory(page);
      await page.getByRole('button', { name: 'Everything that fired' }).click();
      await page.getByRole('button', { name: /taken back/ }).click();
      await page
        .getByRole('button', { name: /^MQL from Back in nurture v4/ })
        .first()
        .click();
    },
  },
  { state: 'nothing-recorded', name: 'history-empty', act: openHistory },
  {
    state: 'nothing-recorded',
    name: 'agreement-out-of-reach',
    act: async (page) => {
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'What we agreed' }).click();
    },
  },
  { state: 'person', name: 'menu', act: (page) => page.getByRole('button', { name: 'More' }).click() },
  { state: 'person', name: 'keys', act: (page) => page.keyboard.press('?') },
  { state: 'person', name: 'good', act: (page) => judge(page, 'Good lead') },
  { state: 'person', name: 'not-good-reasons', act: (page) => judge(page, 'Not good') },
  {
    state: 'person',
    name: 'other-reason',
    act: async (page) => {
      await judge(page, 'Not good');
      await page.getByRole('button', { name: 'Other…' }).click();
    },
  },
  {
    state: 'person',
    name: 'dismiss-asset',
    act: async (page) => {
      const ask = page.getByRole('button', { name: 'Not this one' }).first();
      await ask.scrollIntoViewIfNeeded();
      await ask.click();
      await page.getByRole('button', { name: 'Outdated' }).scrollIntoViewIfNeeded();
    },
  },
  { state: 'account', name: 'account-who-is-it', act: (page) => page.getByRole('button', { name: /speaks for us/ }).click() },
  { state: 'account', name: 'account-role', act: (page) => page.getByRole('button', { name: /Dana Whitfield\s*Title says/ }).click() },
  {
    state: 'account',
    name: 'account-undecided',
    act: (page) =>
      page
        .getByRole('button', { name: /^Perhaps Omar/ })
        .first()
        .click(),
  },
  {
    state: 'account',
    name: 'account-counts-opened',
    act: async (page) => {
      await page.getByRole('button', { name: /^Considering/ }).click();
      await page.getByRole('button', { name: /^Verdicts/ }).click();
    },
  },
  {
    state: 'account-of-a-person',
    name: 'account-from-a-person',
    act: (page) => page.getByRole('button', { name: /at Northwind/ }).click(),
  },
];

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'History' }).click();
}

/** Clicks a verdict until it counts: the browser needs a moment to see that the panel is visible. */
async function judge(page: Page, verdict: string): Promise<void> {
  const button = page.getByRole('button', { name: verdict });
  await page.waitForFunction(() => document.visibilityState === 'visible');
  await button.click({ trial: true });
  while ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
}
