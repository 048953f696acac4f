import { expect, personIn, test } from './base.ts';

test('one walks from the badge to the signed rule, the events and the history, and back; and in another language', async ({
  stack,
  rep,
}) => {
  const { record, member } = stack.shown.mql;
  await rep.signIn(member.email);
  const { panel } = await rep.open(record);
  await expect(personIn(panel)).toHaveText(record.title);

  await panel.getByRole('button', { name: /^MQL since/ }).click();
  await panel.getByRole('button', { name: /, version \d+$/ }).click();
  const agreement = panel.getByRole('main').filter({ hasText: 'Both signed this very text' });
  await expect(agreement).toContainText(/Version \d+ · in force since/);
  await expect(agreement.locator('[aria-current]')).toContainText('Handed over to sales when');
  await panel.page().keyboard.press('Escape');
  await expect(agreement).toHaveCount(0);

  await panel.getByRole('button', { name: /^Compared pricing twice/ }).click();
  await expect(panel.getByRole('link', { name: /Pricing Viewed/ }).first()).toBeVisible();
  await panel.getByRole('button', { name: /^The rule in version/ }).click();
  await expect(panel.locator('[aria-current=true]')).toContainText('Compared pricing twice');
  await panel.getByRole('button', { name: 'Back' }).click();

  await panel.getByRole('button', { name: 'How it came to this' }).click();
  const history = panel.getByRole('main', { name: 'History' });
  await expect(history.getByRole('button', { name: /^Handed over to sales/ }).first()).toBeVisible();
  await history.getByRole('button', { name: /^MQL/ }).first().click();
  await expect(history.getByRole('button', { name: /^Judged under version/ }).first()).toBeVisible();

  const settings = rep.extension.options;
  await settings.getByLabel('Language', { exact: true }).selectOption('עברית');
  await expect(settings.getByLabel('שפה', { exact: true })).toHaveValue('he');
  await expect(panel.locator('html[lang=he][dir=rtl]')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'ליד טוב' })).toBeVisible();
  await settings.getByLabel('שפה', { exact: true }).selectOption('English');
  await expect(panel.getByRole('button', { name: 'Good lead' })).toBeVisible();
});
