import { runProgram } from '#test/helpers/command.ts';
import { EDUCATION_PASSWORD, educationWorkspace } from '#test/helpers/education-workspace.ts';
import { realDataFile } from '#test/helpers/real-data.ts';
import { expect, test } from './base.ts';

const MAPPING = 'test/fixtures/imports/x-education.mapping.json';

test('9,240 real leads come in by hand through the console; importing them again by command changes nothing', async ({ stack, desk }) => {
  const file = realDataFile('leads.csv');
  if (file === null) return;
  const { emails } = await educationWorkspace(stack, 'import');
  const page = await desk(emails.marketer, '/import', EDUCATION_PASSWORD);
  const figure = (name: string) => page.locator('dl > div').filter({ hasText: name });

  await page.getByRole('region', { name: 'File' }).locator('input[type=file]').setInputFiles(file);
  await expect(page.getByText('Lead Quality', { exact: true })).toBeVisible();
  await page.getByLabel('Mapping file').setInputFiles(MAPPING);
  await page.getByRole('button', { name: 'See what would happen' }).click();
  await expect(figure('Created')).toContainText('9,240');
  await expect(figure('Verdicts')).toContainText('4,473');
  await expect(figure('Outcomes')).toContainText('9,240');
  await page.getByRole('button', { name: /^Import 9,240/ }).click();
  await expect(page.getByText(/leads\.csv is imported: 9,240 rows created/)).toBeVisible({ timeout: 120_000 });

  const again = await runProgram(
    'scripts/import.ts',
    ['people', file, '--map', MAPPING, '--server', stack.serverUrl, '--email', emails.admin],
    {
      LEADLIGHT_PASSWORD: EDUCATION_PASSWORD,
    },
  );
  expect(again.code, again.output).toBe(0);
  expect(again.output).toContain('0 created, 0 updated, 9,240 unchanged, 0 skipped');
  expect(again.output).toContain('New facts: 0 behaviours, 0 judgements, 0 outcomes, 0 record links');
});
