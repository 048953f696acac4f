import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { momentsOf } from '#components/console/people/moments.ts';
import { openConsole } from './demo/open.tsx';
import { demoLedger } from './demo/person.ts';

const PERSON = '/people/01930000-0000-7000-8003-000000000000';
const history = () => within(screen.getByRole('region', { name: 'What happened' }));

describe('the page of a person', () => {
  it('shows where they stand, with each rule open to the facts behind it', async () => {
    const { user } = await openConsole(PERSON, { heading: 'Dana Whitfield' });
    const now = within(await screen.findByRole('region', { name: 'Where they stand now' }));
    expect(now.getByText('C3')).toBeTruthy();
    await user.click(now.getByRole('button', { name: /Compared pricing twice in 7 days/ }));
    expect(now.getByText('Viewed pricing 3 times in 7 days')).toBeTruthy();
    expect(now.getAllByText('Pricing Viewed', { exact: false })).toHaveLength(3);
  });

  it('shows each past step under the version that judged it', async () => {
    await openConsole(PERSON);
    await screen.findByRole('region', { name: 'What happened' });
    const rows = history()
      .getAllByRole('listitem')
      .filter((row) => row.querySelector(':scope > time'));
    expect(rows.map((row) => /version \d/.exec(row.textContent ?? '')?.[0] ?? 'a person')).toEqual([
      'version 4',
      'version 4',
      'version 4',
      'version 4',
      'a person',
      'a person',
      'version 2',
      'version 2',
      'version 2',
      'version 1',
      'version 1',
    ]);
    expect(history().getAllByRole('link', { name: 'version 2' })[0]?.getAttribute('href')).toBe('/definitions/2');
  });

  it('keeps what was taken back out of sight, and shows it on request', async () => {
    const { user } = await openConsole(PERSON);
    await user.click(await screen.findByRole('switch', { name: /1 row taken back/ }));
    await waitFor(() => expect(history().getByText(/Taken back on/)).toBeTruthy());
  });

  it('shows only one kind of rows', async () => {
    const { user } = await openConsole(PERSON);
    await user.click(await screen.findByRole('radio', { name: 'Hand-overs' }));
    await waitFor(() => expect(history().getAllByText(/Handed over to sales/)).toHaveLength(2));
    expect(history().getAllByRole('listitem')).toHaveLength(2);
  });

  it('shows what happened also where nothing is in force', async () => {
    const demo = await openConsole(PERSON, { answers: { getPerson: 'never' } });
    await screen.findByRole('region', { name: 'What happened' });
    expect(demo.calls.some(({ name }) => name === 'getLedger')).toBe(true);
  });

  it('is an honest dead end for somebody who is gone', async () => {
    const answers = { getPerson: { code: 'notFound', message: 'This person is not in your workspace any more.' } } as const;
    await openConsole(PERSON, { answers, heading: 'There is no such page' });
  });
});

describe('a history of three ledgers', () => {
  it('is in order of time, and what followed stands above what caused it', () => {
    const moments = momentsOf(demoLedger());
    expect(moments.slice(0, 4).map(({ kind }) => kind)).toEqual(['handover', 'stage', 'stage', 'firing']);
    const times = moments.map(({ at }) => Date.parse(at));
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(moments).toHaveLength(12);
  });
});
