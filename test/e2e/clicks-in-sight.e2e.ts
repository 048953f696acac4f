import { expect, personIn, test } from './base.ts';

for (const place of ['docked', 'floating'] as const) {
  test(`a click counts while the panel is ${place}: nothing of ours lies over its frame`, async ({ stack, rep }) => {
    const { record, member } = stack.shown.customer;
    await rep.signIn(member.email);
    const { panel } = await rep.open(record);
    await expect(personIn(panel)).toHaveText(record.title);
    if (place === 'floating') {
      await panel.getByRole('button', { name: 'More' }).click();
      await panel.getByRole('menuitem', { name: 'Float over the page' }).click();
    }
    // In its first moments the browser has not looked yet, and the panel asks to click again.
    await expect(async () => {
      await panel.getByRole('button', { name: 'Not sure' }).click();
      await expect(panel.getByRole('button', { name: 'Not sure' })).toHaveAttribute('aria-pressed', 'true', { timeout: 500 });
    }).toPass({ timeout: 10_000 });
    await panel.getByRole('button', { name: 'Undo' }).click();
    await expect(panel.getByText('Taken back. Nothing is counted.')).toBeVisible();
  });
}
