import { panelOf } from '#scripts/start/browser.ts';
import { inSight } from '#test/helpers/in-sight.ts';
import { emailOf, expect, personIn, test } from './base.ts';

test('a verdict reaches the console live, and the reply comes back onto the record', async ({ stack, rep, desk }) => {
  const { record, member } = stack.shown.mql;
  await rep.signIn(member.email);
  const { panel } = await rep.open(record);
  await expect(personIn(panel)).toHaveText(record.title);
  await expect(panel.getByRole('heading', { name: 'Why this is an MQL' })).toBeVisible();
  const inbox = await desk(emailOf(stack, 'marketer'), '/inbox');
  await expect(inbox.getByText('Live', { exact: true })).toBeVisible();

  await panel.getByRole('button', { name: 'Not good' }).click();
  await panel.getByRole('button', { name: 'Bad timing' }).click();
  await expect(panel.getByText('Sent to marketing')).toBeVisible();

  await inbox.getByRole('button', { name: /^Show \d+ new verdict/ }).click();
  const row = inbox.getByRole('link', { name: new RegExp(record.title) }).first();
  await expect(row).toContainText('Bad timing');
  await row.click();
  await expect(inbox.getByRole('article')).toContainText('Compared pricing twice in 7 days');
  await inbox.getByRole('textbox', { name: /^Answer to/ }).fill('Moved to nurture until spring, thanks.');
  await inbox.getByRole('button', { name: 'Send to the record' }).click();
  await expect(inbox.getByRole('article')).toContainText('Moved to nurture until spring');

  await panel.getByRole('button', { name: 'Look again' }).click();
  await expect(panel.getByText('Moved to nurture until spring, thanks.')).toBeVisible();
});

test('an undone verdict leaves the record and the inbox', async ({ stack, rep }) => {
  const { record, member } = stack.shown.customer;
  await rep.signIn(member.email);
  const { page, panel } = await rep.open(record);
  await expect(personIn(panel)).toHaveText(record.title);
  await inSight(panel);
  await panel.getByRole('button', { name: 'Good lead' }).click();
  await expect(panel.getByText('Sent to marketing')).toBeVisible();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('Taken back. Nothing is counted.')).toBeVisible();
  await page.reload();
  await expect((await panelOf(page)).getByText('Marketing sees your answer.')).toBeVisible();
});
