import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { LEADS_CSV } from './demo/import.ts';
import { openConsole } from './demo/open.tsx';

/** Contrast needs real pixels; the gallery's script checks it in a browser. */
async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

afterEach(() => {
  document.documentElement.lang = '';
});

describe('accessibility (axe)', () => {
  it.each([
    ['/', /Hello/, 'Answer them in the inbox'],
    ['/inbox', 'Inbox', 'Send to the record'],
    ['/inbox?answered=yes', 'Inbox', 'Newest first'],
    ['/content', 'Content', 'Utilization rate'],
    ['/definitions', 'Definitions', 'Compare two versions'],
    ['/definitions/5', /^Version 5/, 'Are they the right ones?'],
    ['/definitions/compare', 'Compare two versions', /^“Compared pricing twice/],
    ['/definitions/history', 'Who changed what', 'Proposed version 5, “Two signals before hand-over”.'],
    ['/definitions/backtests/01930000-0000-7000-8011-000000000001', /^Backtest/, 'Who are they?'],
    ['/definitions/drafts/01930000-0000-7000-8008-000000000001/backtest', /^Backtest of/, 'What would it have done?'],
    ['/definitions/new', 'New definition', 'From a template'],
    ['/definitions/drafts/01930000-0000-7000-8008-000000000001', 'Webinars count less', 'Choose verdicts'],
    ['/people/01930000-0000-7000-8003-000000000000', 'Dana Whitfield', 'What happened'],
    ['/import', 'Import', 'Drop a CSV file here'],
    ['/members', 'Members', 'Add a member'],
    ['/settings', 'Settings', 'Save the settings'],
  ])('finds nothing on %s', async (path, heading, landmark) => {
    document.documentElement.lang = 'en';
    await openConsole(path, { role: 'admin', heading });
    await screen.findByText(landmark);
    expect(await violations()).toEqual([]);
  });

  it('finds nothing on the steps of an import', async () => {
    document.documentElement.lang = 'en';
    const { user } = await openConsole('/import', { role: 'admin' });
    await user.upload(await screen.findByLabelText('CSV file'), new File([LEADS_CSV], 'leads.csv'));
    await screen.findByRole('list', { name: 'Columns of the file' });
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'See what would happen' }));
    await screen.findByRole('heading', { name: 'Row by row' });
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Import 4/ }));
    await screen.findByText(/is imported/);
    expect(await violations()).toEqual([]);
  });
});
