import type { Frame, Page } from '@playwright/test';
import { EXTENSION_ID, panelOf } from '#scripts/start/browser.ts';
import { violationsIn } from '#test/helpers/axe.ts';
import { inSight } from '#test/helpers/in-sight.ts';
import { expect, test as lone, personIn, type Rep } from './base.ts';
import { test } from './wired.ts';

const THEMES = ['light', 'dark'] as const;

test('axe finds nothing in any state of the panel, nor in settings and popup, in light and in dark by choice', async ({
  stack,
  rep,
  wire,
}) => {
  const { mql, account, sameEmail, nobody, tooLittle } = stack.shown;
  const found: string[] = [];
  const page = await rep.extension.context.newPage();
  let panel = await visit(mql.record);

  async function visit(record: typeof mql.record): Promise<Frame> {
    await page.goto(stack.recordUrl(record));
    return panelOf(page);
  }
  async function look(state: string, place: Page | Frame = panel): Promise<void> {
    for (const theme of THEMES) {
      await choose(rep, theme);
      await expect.poll(() => place.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
      found.push(...(await violationsIn(rep.extension.context, place)).map((text) => `${state}, ${theme}: ${text}`));
    }
  }
  const button = (name: string | RegExp) => panel.getByRole('button', { name });
  async function menu(item: string): Promise<void> {
    await button('More').click();
    await panel.getByRole('menuitem', { name: item }).click();
  }

  await expect(personIn(panel)).toHaveText('You are signed out');
  await look('signed out');
  await rep.signIn(mql.member.email);
  await expect(personIn(panel)).toHaveText(mql.record.title);
  await look('a person');
  await button(/^Grade/).click();
  await look('the score');
  await menu('How was this matched?');
  await look('the match');
  await menu('Choose someone else');
  await look('the search');
  await menu('Keyboard shortcuts');
  await look('the keys');
  await page.keyboard.press('Escape');
  await button('More').click();
  await look('the menu');
  await page.keyboard.press('Escape');
  await menu('History');
  await look('the history');
  await page.keyboard.press('Escape');
  await menu('What we agreed');
  await expect(button('Back')).toBeVisible();
  await expect(panel.getByRole('main').last().getByRole('heading', { level: 2 }).first()).toBeVisible();
  await look('the agreement');
  await page.keyboard.press('Escape');
  await inSight(panel);
  await button('Not good').click();
  await look('the reasons');
  await button('Undo').click();

  const spoil = wire.answer(({ url }) => url.pathname === '/api/v1/context', FAULT);
  panel = await visit(tooLittle.record);
  await expect(personIn(panel)).toHaveText('The server had a fault');
  await look('a fault');
  spoil();
  await button('Try again').click();
  await expect(personIn(panel)).toHaveText(tooLittle.record.title);
  await look('too little known');
  for (const [state, { record }] of Object.entries({ account, sameEmail, nobody })) {
    panel = await visit(record);
    await expect(personIn(panel)).not.toHaveText('Leadlight');
    await look(state);
  }

  await look('settings', rep.extension.options);
  const popup = await rep.extension.context.newPage();
  await popup.goto(`chrome-extension://${EXTENSION_ID}/popup.html`);
  await expect(popup.getByRole('heading', { level: 2 })).toBeVisible();
  await look('popup', popup);
  expect(found).toEqual([]);
});

lone('a rep’s whole work by the keyboard alone, seen at every step, at 200 % and 400 % and with wide letters', async ({ stack, rep }) => {
  const { record, member } = stack.shown.mql;
  await rep.signIn(member.email);
  const { page, panel } = await rep.open(record);
  await expect(personIn(panel)).toHaveText(record.title);
  await inSight(panel);
  const { keyboard } = page;
  const place = page.getByRole('textbox', { name: 'Notes' }).or(page.locator('textarea')).first();
  await place.focus();
  await keyboard.type('gnu?');
  await expect(place, 'what is typed on the page stays there').toHaveValue('gnu?');

  await goToPanel(rep, page);
  await keyboard.press('n');
  await expect(panel.getByText('Not good. ')).toBeVisible();
  await keyboard.press('2');
  await expect(panel.getByText('Sent to marketing')).toBeVisible();
  await keyboard.press('u');
  await expect(panel.getByText('Taken back. Nothing is counted.')).toBeVisible();

  const faults: string[] = [];
  const names = await walk(page, panel, faults);
  expect(names).toEqual(expect.arrayContaining(['More', 'Copy link', 'Not this one']));
  await goToPanel(rep, page);
  await focusOn(page, panel, 'Copy link');
  await keyboard.press('Enter');
  await expect(panel.getByRole('status').filter({ hasText: 'Link copied' })).toBeAttached();

  await focusOn(page, panel, 'More');
  await keyboard.press('Enter');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(panel.getByLabel('Search people')).toBeFocused();
  await keyboard.type('an');
  await expect(panel.getByRole('list', { name: 'People found' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: 'More' })).toBeFocused();
  await keyboard.press('Escape');
  await expect(place, 'back where the rep was').toBeFocused();
  await expect(place).toHaveValue('gnu?');

  for (const [width, height] of [
    [720, 450],
    [320, 256],
  ] as const) {
    await page.setViewportSize({ width, height });
    await goToPanel(rep, page);
    await walk(page, panel, faults);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await goToPanel(rep, page);
  await panel.evaluate(spaceOut);
  await walk(page, panel, faults);
  expect([...new Set(faults)]).toEqual([]);
});

const FAULT = { status: 500, type: 'application/json', body: JSON.stringify({ code: 'internal', message: 'A fault of ours.' }) };

async function choose({ extension }: Rep, theme: (typeof THEMES)[number]): Promise<void> {
  await extension.ask('changePreferences', { preferences: { theme, language: 'en', home: 'page' } });
}

/** What the browser's own shortcut does, which no test can press. */
async function goToPanel({ extension }: Rep, page: Page): Promise<void> {
  await extension.options.evaluate(async (url) => {
    const [tab] = await chrome.tabs.query({ url: `${url}*` });
    chrome.tabs.connect(tab?.id ?? -1, { frameId: 0, name: 'leadlight-panel' }).postMessage({ type: 'command', command: 'focus' });
  }, page.url());
  const panel = await panelOf(page);
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
}

/** Goes through the panel by Tab, once around; tells what stood there, and notes what of it could not be seen or hit. */
async function walk(page: Page, panel: Frame, faults: string[]): Promise<string[]> {
  const names: string[] = [];
  await panel.evaluate(startWalk);
  for (let steps = 0; steps < 120; steps += 1) {
    const stop = await panel.evaluate(lookAtFocus);
    if (stop === null || stop.isAgain) break;
    names.push(stop.name);
    faults.push(...stop.faults.map((fault) => `${page.viewportSize()?.width}: ${stop.name} ${fault}`));
    await page.keyboard.press('Tab');
  }
  expect(names.length).toBeGreaterThan(10);
  return names;
}

async function focusOn(page: Page, panel: Frame, name: string): Promise<void> {
  const wanted = panel.getByRole('button', { name, exact: true }).first();
  await panel.evaluate(startWalk);
  for (let steps = 0; steps < 120; steps += 1) {
    if (await wanted.evaluate((button) => button === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${name}.`);
}

/** In the panel: to its first stop. */
function startWalk(): void {
  Object.assign(window, { walk: Math.random() });
  window.focus();
  document.querySelector<HTMLElement>('button')?.focus();
}

/** In the panel: whether what has the focus can be seen whole, is marked, and is large enough to hit. Null: the focus has left. */
function lookAtFocus() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body || !document.hasFocus()) return null;
  const isAgain = element.dataset['walked'] === String(Reflect.get(window, 'walk'));
  element.dataset['walked'] = String(Reflect.get(window, 'walk'));
  const { left, top, width, height, right, bottom } = element.getBoundingClientRect();
  const faults: string[] = [];
  const style = getComputedStyle(element);
  const isMarked = (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2) || element.matches('input');
  if (!isMarked) faults.push('is not marked');
  if (left < -1 || right > innerWidth + 1 || bottom < 1 || top > innerHeight - 1) faults.push('is out of sight');
  const isInline = style.display === 'inline';
  if (!isInline && (width < 24 || height < 24)) faults.push(`is ${Math.round(width)} × ${Math.round(height)} px`);
  const at = document.elementFromPoint(
    (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
    (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
  );
  const isSeen = at !== null && (element.contains(at) || at.contains(element));
  if (!isSeen) faults.push(`lies under ${at?.outerHTML.slice(0, 80)}`);
  if (document.documentElement.scrollWidth > innerWidth) faults.push('stands in a panel that is too wide');
  if (element.scrollWidth > element.clientWidth + 1 && !element.matches('input')) faults.push('is cut off');
  return { name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? element.tagName, faults, isAgain };
}

/** In the panel: the spacing that readers may ask for, by WCAG 1.4.12. */
function spaceOut(): void {
  const style = document.createElement('style');
  style.textContent =
    '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';
  document.head.append(style);
}
