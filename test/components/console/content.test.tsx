import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { openConsole } from './demo/open.tsx';

const table = async () => within(await screen.findByRole('region', { name: 'Usage of each asset' }));
const titles = async () => (await table()).getAllByRole('button', { expanded: false }).map((button) => button.textContent ?? '');

describe('content report', () => {
  it('prints the definition beside the rate, with the numbers that make it', async () => {
    await openConsole('/content');
    expect(await screen.findByText('69%')).toBeTruthy();
    expect(
      screen.getByText(/opened or shared by at least one rep in the period \(11\) \/ assets eligible in the period \(16\)/),
    ).toBeTruthy();
  });

  it('keeps period, filter and order in the address', async () => {
    const { user, calls } = await openConsole('/content');
    await table();
    await user.click(screen.getByRole('radio', { name: '30 days' }));
    await waitFor(() => expect(calls.at(-1)?.input).toEqual({ days: 30 }));
    await user.click(screen.getByRole('radio', { name: /Never used/ }));
    await user.click((await table()).getByRole('button', { name: 'Put aside' }));
    await waitFor(() => expect(location.search).toBe('?days=30&show=never&sort=dismissals&order=desc'));
    expect((await titles())[0]).toContain('Brochure');
    await user.click((await table()).getByRole('button', { name: 'Put aside' }));
    await waitFor(() => expect(location.search).toContain('order=asc'));
    expect((await table()).getByRole('columnheader', { name: 'Put aside' }).getAttribute('aria-sort')).toBe('ascending');
  });

  it('opens from an address', async () => {
    await openConsole('/content?days=365&sort=asset&order=asc&find=case');
    expect(await titles()).toHaveLength(1);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '365 days' }).checked).toBe(true);
  });

  it('lists as never used exactly what the rate leaves', async () => {
    await openConsole('/content?show=never');
    expect(await titles()).toHaveLength(5);
    expect(screen.getByRole('radio', { name: 'Never used 5' })).toBeTruthy();
  });

  it('opens a row to why reps put the asset aside', async () => {
    const { user } = await openConsole('/content');
    await user.click((await table()).getByRole('button', { name: /Brochure/ }));
    expect(await screen.findByText('21 times; most often because: too generic')).toBeTruthy();
  });

  it('draws the chart as a table whose numbers stand beside the bars', async () => {
    await openConsole('/content');
    const chart = within(await screen.findByRole('table', { name: 'For which stage does content lie unused?' }));
    expect(chart.getAllByRole('row').map((row) => row.textContent)).toContain('Decision5 of 7 used');
  });
});
