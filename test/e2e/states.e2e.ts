import type { Frame, Page } from '@playwright/test';
import { SAMPLE_PASSWORD } from '#scripts/sample/seed-facts.ts';
import type { CrmRecord } from '#scripts/sample/types.ts';
import { panelOf } from '#scripts/start/browser.ts';
import { launchExtension } from '#test/helpers/extension.ts';
import { inSight } from '#test/helpers/in-sight.ts';
import { startOwnStack } from '#test/helpers/own-stack.ts';
import { neighbours } from '#test/helpers/record-rows.ts';
import { linksOf } from '#test/helpers/stored-links.ts';
import { verdictsOn } from '#test/helpers/stored-verdicts.ts';
import { emailOf, expect, personIn, repOf } from './base.ts';
import { test } from './wired.ts';

test('nobody, or several with one e-mail: the rep chooses, and everybody sees it from then on', async ({ stack, rep }) => {
  const { nobody, sameEmail } = stack.shown;
  await rep.signIn(nobody.member.email);
  const person = stack.sample.people.find(({ id }) => id === stack.shown.mql.record.personId);

  const unknown = await rep.open(nobody.record);
  await expect(personIn(unknown.panel)).toHaveText('Not matched yet');
  await expect(unknown.panel.getByRole('button', { name: 'Good lead' })).toBeDisabled();
  await inSight(unknown.panel);
  await unknown.panel.getByLabel('Search people').fill(person?.email ?? '');
  await unknown.panel.getByRole('list', { name: 'People found' }).getByRole('button').click();
  await expectChosen(unknown.page, unknown.panel, person?.name ?? '');
  expect(await linksOf(stack, nobody.record.id)).toContainEqual({ personId: person?.id, method: 'chosen' });

  const shared = await rep.open(sameEmail.record);
  await expect(personIn(shared.panel)).toHaveText('Who is this?');
  await expect(shared.panel.getByText('2 people could be meant')).toBeVisible();
  await inSight(shared.panel);
  const candidates = shared.panel.getByRole('list', { name: 'People who could be meant' }).getByRole('button');
  await expect(candidates).toHaveCount(2);
  const [, meant] = stack.sample.people.filter(({ email }) => email === emailOn(sameEmail.record));
  await candidates.filter({ hasText: meant?.name ?? '' }).click();
  await expectChosen(shared.page, shared.panel, meant?.name ?? '');
  expect(await linksOf(stack, sameEmail.record.id)).toContainEqual({ personId: meant?.id, method: 'chosen' });
});

test('an account shows its people, where they stand and who is who, and one of whom too little is known is not placed', async ({
  stack,
  rep,
}) => {
  const { account, tooLittle } = stack.shown;
  await rep.signIn(account.member.email);
  const { page, panel } = await rep.open(account.record);
  await expect(personIn(panel)).toHaveText(account.record.title);
  const known = stack.sample.people.filter(({ accountId }) => accountId === account.record.accountId);
  await expect(panel.getByText(`${known.length} people known here`)).toBeVisible();

  const stages = panel.getByRole('list', { name: 'Lifecycle stages' }).getByRole('button');
  const counts = (await stages.allInnerTexts()).map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(known.length);
  await stages.first().click();
  const first = ((await stages.first().locator('span').first().textContent()) ?? '').trim();
  await expect(panel.getByRole('list', { name: first, exact: true }).getByRole('button')).toHaveCount(counts[0] ?? -1);

  await panel
    .getByRole('button', { name: /Title says/ })
    .first()
    .click();
  const role = panel.getByRole('group', { name: /^Role of/ });
  const someone = ((await role.locator('legend').textContent()) ?? '').replace('Role of ', '');
  await role.getByRole('button', { name: 'Economic buyer' }).click();
  await expect(panel.getByText('Remembered for everybody.')).toBeVisible();
  await page.reload();
  const again = await panelOf(page);
  await again.getByRole('button', { name: `${someone} ${account.member.name} said so` }).click();

  await again.getByRole('button', { name: `Open ${someone}` }).click();
  await expect(personIn(again)).toHaveText(someone);
  await again.getByRole('button', { name: `Economic buyer at ${account.record.title}` }).click();
  await expect(personIn(again)).toHaveText(account.record.title);

  const early = await rep.open(tooLittle.record);
  await expect(personIn(early.panel)).toHaveText(tooLittle.record.title);
  await expect(early.panel.getByText('Too early to tell')).toBeVisible();
  await expect(early.panel.getByRole('button', { name: /^Grade/ })).toHaveCount(0);
});

test('signed out: says so, and signs in by the form from there', async ({ stack, rep }) => {
  const { record, member } = stack.shown.mql;
  const { page, panel } = await rep.open(record);
  await expect(personIn(panel)).toHaveText('You are signed out');
  const form = rep.extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Sign in' }).click();
  await (await form).getByLabel('E-mail').fill(member.email);
  await (await form).getByLabel('Password', { exact: true }).fill('not-the-password');
  await (await form).getByRole('button', { name: 'Sign in' }).click();
  await expect((await form).getByRole('alert')).toBeVisible();
  await (await form).getByLabel('Password', { exact: true }).fill(SAMPLE_PASSWORD);
  await (await form).getByRole('button', { name: 'Sign in' }).click();
  await expect(personIn(panel)).toHaveText(record.title);

  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(panel.getByText('You are signed out')).toBeVisible();
  await page.reload();
  await expect(personIn(await panelOf(page))).toHaveText('You are signed out');
});

test('answers that are none: what was known stays, what was not is told in words, and looking again helps', async ({
  stack,
  rep,
  wire,
}) => {
  // No page links to the one after it here: what a page links to may be known before it is asked for.
  const [first, ...records] = neighbours(stack.sample, 'lead', 3 * SPOILED.length + 1).filter((_, place) => place % 3 === 0);
  if (first === undefined) throw new Error('There is no record.');
  await rep.signIn(emailOf(stack, 'rep'));
  const opened = await rep.open(first);
  let { panel } = opened;
  let known = first;
  for (const { reply, notice, title } of SPOILED) {
    const unknown = records.shift() ?? first;
    await expect(personIn(panel)).toHaveText(known.title);
    const stopSpoiling = wire.answer(({ url }) => url.pathname === '/api/v1/context', reply);
    await panel.getByRole('button', { name: 'Look again' }).click();
    await expect(panel.getByText(notice)).toBeVisible();
    await expect(personIn(panel)).toHaveText(known.title);

    await opened.page.goto(stack.recordUrl(unknown));
    panel = await panelOf(opened.page);
    await expect(personIn(panel)).toHaveText(title);
    // The panel looks again by itself, too, as soon as another request gets through: the pointer waits over the button.
    await panel.getByRole('button', { name: 'Try again' }).hover();
    stopSpoiling();
    await opened.page.mouse.down();
    await opened.page.mouse.up();
    await expect(personIn(panel)).toHaveText(unknown.title);
    known = unknown;
  }
});

/** A verdict and its reason are one answer, and what the panel recorded of the content that it showed is none. */
const KEPT = /1 answer is kept and will be sent as soon as it is back\./;

test('a server that has stopped: clicks are kept and counted, and go out as soon as it is back', async () => {
  const own = await startOwnStack();
  const extension = await launchExtension();
  try {
    const { sample } = own.stack;
    const [first, second, third] = neighbours(sample, 'lead', 3);
    if (first === undefined || second === undefined || third === undefined) throw new Error('There are no records.');
    const rep = await repOf(own.stack, extension);
    await rep.signIn(emailOf(own.stack, 'rep'));
    const { page, panel } = await rep.open(first);
    await expect(personIn(panel)).toHaveText(first.title);

    await inSight(panel);
    await own.stopServer();
    await panel.getByRole('button', { name: 'Not good' }).click();
    await panel.getByRole('button', { name: 'Bad timing' }).click();
    await expect(panel.getByText('We could not reach the server.')).toBeVisible();
    await expect(panel.getByText(KEPT)).toBeVisible();
    await expect(personIn(panel)).toHaveText(first.title);
    // The page's link to the second may have been reason enough to fetch it before; of the third nothing can be known.
    await page.locator('[data-step=next]').click();
    await expect(page).toHaveURL(own.stack.recordUrl(second));
    await page.locator('[data-step=next]').click();
    await expect(personIn(panel)).toHaveText('We could not reach the server');
    await expect(panel.getByText(KEPT)).toBeVisible();

    const server = await own.startServer();
    await panel.getByRole('button', { name: 'Try again' }).click();
    await expect(personIn(panel)).toHaveText(third.title);
    await page.locator('[data-step=previous]').click();
    await expect(page).toHaveURL(own.stack.recordUrl(second));
    await page.locator('[data-step=previous]').click();
    await expect(panel.getByText('Bad timing. Sent to marketing.')).toBeVisible();
    const [verdict] = await verdictsOn({ sample, server }, first.id);
    expect(verdict).toMatchObject({ verdict: 'notGood', reason: 'badTiming', by: emailOf(own.stack, 'rep') });
  } finally {
    await extension.close();
    await own.close();
  }
});

/** Answers that are not the server's, or not its best; what the panel says of them beside known data, and in its place. */
const SPOILED = [
  {
    reply: { status: 500, type: 'application/json', body: JSON.stringify({ code: 'internal', message: 'A fault of ours.' }) },
    notice: 'The latest look failed',
    title: 'The server had a fault',
  },
  {
    reply: { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' },
    notice: 'We could not reach the server.',
    title: 'We could not reach the server',
  },
  {
    reply: { status: 200, type: 'text/html', body: '<h1>Guest network</h1>' },
    notice: 'Something other than the Leadlight server answered',
    title: 'This did not work',
  },
  {
    reply: { status: 200, type: 'application/json', body: '{"record":' },
    notice: 'Something other than the Leadlight server answered',
    title: 'This did not work',
  },
  {
    reply: { status: 200, type: 'application/json', body: '{"hello":1}' },
    notice: 'do not fit together',
    title: 'Leadlight needs an update',
  },
];

async function expectChosen(page: Page, panel: Frame, name: string): Promise<void> {
  const isShown = async (shown: Frame) => {
    await expect(personIn(shown)).toHaveText(name);
    await expect(shown.getByRole('button', { name: 'Chosen', exact: true })).toBeVisible();
  };
  await isShown(panel);
  await page.reload();
  await isShown(await panelOf(page));
}

function emailOn(record: CrmRecord): string | undefined {
  return record.fields.find(({ label }) => label === 'E-mail')?.value;
}
