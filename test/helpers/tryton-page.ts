import type { Page } from '@playwright/test';
import { type RunningTryton, TRYTON_PASSWORD, TRYTON_USER } from './tryton.ts';

/** Signs in to Tryton's web client as a person would. */
export async function signInToTryton(page: Page, crm: RunningTryton): Promise<void> {
  await page.goto(`${crm.url}/#${crm.database}`);
  await page.fill('#login', TRYTON_USER);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.fill('.modal.in input[type=password]', TRYTON_PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByText('Administrator', { exact: false }).first().waitFor();
}

/** Opens an opportunity by its address, as a link in a mail would. */
export async function openOpportunity(page: Page, crm: RunningTryton, id: number): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${crm.database}/model/sale.opportunity/${id}`);
}
