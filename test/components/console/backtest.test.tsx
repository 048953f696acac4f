import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { headline } from '#components/console/definitions/backtest/headline.ts';
import { scaleOf } from '#components/console/definitions/backtest/months.ts';
import { canonicalJson } from '#lib/journey/canonical-json.ts';
import { proportionOf } from '#lib/journey/wilson.ts';
import { demoResult, demoRun } from './demo/backtest.ts';
import { openConsole } from './demo/open.tsx';

const RUN = '/definitions/backtests/01930000-0000-7000-8011-000000000001';
const nobody = { people: 0, precision: proportionOf(0, 0), outcomes: proportionOf(0, 0), won: 0 };

describe('what a backtest comes down to', () => {
  it('is said in three sentences', () => {
    expect(headline(demoResult(), 'this draft')).toEqual([
      'Under this draft, 212 people would have been MQLs instead of 187: 41 more, 16 fewer.',
      'Of the 41 added, reps called 9 of 12 good (75%, 47–91%).',
      'Of the 16 left out, reps called 2 of 8 good (25%, 7–59%): too few to tell.',
    ]);
  });

  it('does not make up a share where nobody judged', () => {
    const { groups } = demoResult();
    const added = { ...groups.added, precision: proportionOf(0, 0) };
    expect(headline(demoResult({ groups: { ...groups, added, removed: nobody } }), 'version 5')[1]).toBe(
      'Of the 41 added, reps have judged none yet.',
    );
  });

  it('speaks of one person as of one', () => {
    const { groups } = demoResult();
    const one = (hits: number, n: number) => ({ ...nobody, people: 1, precision: proportionOf(hits, n) });
    const said = headline(demoResult({ groups: { ...groups, added: one(0, 0), removed: one(0, 1) } }), 'this draft');
    expect(said.slice(1)).toEqual(['Reps have not judged the one added yet.', 'Reps called the one left out not good: too few to tell.']);
  });

  it('says that nothing would change, or that there is nothing to compare with', () => {
    const groups = { ...demoResult().groups, added: nobody, removed: nobody };
    expect(headline(demoResult({ groups }), 'this draft')).toEqual([
      'Under this draft, the same 212 people would have been MQLs: nobody more, nobody fewer.',
    ]);
    expect(headline(demoResult({ active: null }), 'this draft')).toEqual([
      'Under this draft, 212 people would have been MQLs. No version is in force to compare it with.',
      'Of the 212, reps called 61 of 84 good (73%, 62–81%).',
    ]);
  });

  it('stands on a scale from zero with round marks', () => {
    expect(scaleOf(28)).toEqual({ top: 30, ticks: [0, 10, 20, 30] });
    expect(scaleOf(0).top).toBeGreaterThan(0);
    for (const most of [1, 3, 7, 99, 1234, 250_000]) {
      const { top, ticks } = scaleOf(most);
      expect(top).toBeGreaterThanOrEqual(most);
      expect(ticks.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('a replay of the history', () => {
  it('is started, watched and stopped', async () => {
    const { user, calls, world } = await openConsole('/definitions/5', { world: { run: null } });
    await user.click(await screen.findByRole('button', { name: 'Run the backtest' }));
    expect(calls.find(({ name }) => name === 'startBacktest')?.input).toMatchObject({ name: 'Two signals before hand-over' });
    const bar = await screen.findByRole('progressbar', { name: 'Backtest' });
    expect(bar.getAttribute('aria-valuenow')).toBe('12');
    expect(screen.getByText('Reading events', { exact: false })).toBeTruthy();
    world.run = demoRun({ state: 'running', progress: 0.6, step: 'Judging people', result: null });
    await waitFor(() => expect(bar.getAttribute('aria-valuenow')).toBe('60'), { timeout: 4000 });
    await user.click(screen.getByRole('button', { name: 'Stop the backtest' }));
    expect(await screen.findByText('The backtest was stopped')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Run it again' })).toBeTruthy();
  });

  it('says why it failed, and offers to start again', async () => {
    await openConsole('/definitions/5', { world: { run: demoRun({ state: 'failed', result: null, message: 'The server was stopped.' }) } });
    expect(await screen.findByText('The server was stopped.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Run it again' })).toBeTruthy();
  });

  it('can be read but not started by a rep', async () => {
    await openConsole('/definitions/5', { role: 'rep', world: { run: null } });
    expect(await screen.findByText('Marketers and managers can start one.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Run / })).toBeNull();
  });

  it('is not started for the version in force, against itself', async () => {
    await openConsole('/definitions/4', { world: { run: null } });
    expect(await screen.findByText(/This version is in force. A backtest compares/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Run / })).toBeNull();
  });

  it('says each month in words, leads to its people, and has a table', async () => {
    const { user } = await openConsole(RUN);
    const months = within(await screen.findByRole('list', { name: 'Months' }));
    expect(months.getAllByRole('link')).toHaveLength(12);
    await user.click(screen.getByRole('button', { name: 'The same as a table' }));
    const rows = within(screen.getByRole('region', { name: 'First hand-overs by month' })).getAllByRole('row');
    expect(rows[4]?.textContent).toBe('March 2026202143');
    await user.click(months.getByRole('link', { name: 'March 2026: 20 under version 4, 21 under version 5; 4 added, 3 left out' }));
    await waitFor(() => expect(location.search).toBe('?month=2026-03&group=added'));
  });

  it('ranks no trigger with too few verdicts, whichever way is sorted', async () => {
    const { user } = await openConsole(RUN);
    const table = within(await screen.findByRole('region', { name: 'Each trigger' }));
    const names = () => table.getAllByRole('rowheader').map((cell) => cell.textContent);
    expect(names()[0]).toContain('Started a trial');
    expect(names().slice(-2).join()).toMatch(
      /Asked for the security sheet.*Signed a contract|Signed a contract.*Asked for the security sheet/,
    );
    await user.click(table.getByRole('button', { name: 'Good, say reps' }));
    await waitFor(() => expect(names()[0]).toContain('Personal e-mail address'));
    expect(names().slice(-2).join()).toMatch(/Asked for the security sheet/);
    expect(names().slice(-2).join()).toMatch(/Signed a contract/);
  });

  it('lists the people of a group, month and trigger, each to be opened, page by page', async () => {
    const { user, calls } = await openConsole(RUN);
    const people = async () => within(await screen.findByRole('region', { name: 'People' }));
    expect((await people()).getAllByRole('link')).toHaveLength(12);
    await user.click(screen.getByRole('radio', { name: 'Both 171' }));
    await user.click(await screen.findByRole('button', { name: 'Show more' }));
    await waitFor(async () => expect((await people()).getAllByRole('link')).toHaveLength(16));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Month of the first hand-over' }), '2026-10');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Trigger that fired' }), 'demoRequested');
    await waitFor(() =>
      expect(calls.filter(({ name }) => name === 'listBacktestPeople').at(-1)?.input).toMatchObject({
        group: 'both',
        month: '2026-10',
        trigger: 'demoRequested',
      }),
    );
    await user.click((await people()).getAllByRole('link')[0] ?? document.body);
    expect(await screen.findByRole('heading', { level: 1, name: 'Dana Whitfield' })).toBeTruthy();
  });

  it('prints what each figure counts beside it', async () => {
    await openConsole(RUN);
    expect(await screen.findByText('Of all whom reps called good, the share that was handed over.')).toBeTruthy();
    expect(screen.getByText(/good ÷ \(good \+ not good\) among the people on whom it ever fired/)).toBeTruthy();
  });

  it('finds the replay of a draft by its content', async () => {
    const { calls, world } = await openConsole('/definitions/drafts/01930000-0000-7000-8008-000000000001/backtest');
    expect(await screen.findByRole('heading', { level: 1, name: 'Backtest of “Webinars count less”' })).toBeTruthy();
    await waitFor(() => expect(calls.some(({ name }) => name === 'findBacktest')).toBe(true));
    const text = canonicalJson(world.drafts[0]?.body);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    expect(calls.find(({ name }) => name === 'findBacktest')?.input).toEqual({ contentHash: Buffer.from(digest).toString('hex') });
  });
});
