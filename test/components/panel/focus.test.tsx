import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answered, personContext } from '#components/panel/gallery/sample-context.ts';
import { seen } from '#components/panel/gallery/states.ts';
import { renderPanel } from './render-panel.tsx';

const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;
const said = () => screen.getAllByRole('status').map((status) => status.textContent);

it.each([
  ['Grade B2: show the score', 'Escape'],
  ['Grade B2: show the score', 'Close'],
  ['Exact id', 'Escape'],
  ['Exact id', 'Close'],
  ['Keyboard shortcuts', 'Escape'],
])('gives the focus back to “%s” when what it opened is left by %s', async (name, way) => {
  const { user } = renderPanel();
  const opener = await screen.findByRole('button', { name });
  opener.focus();
  await user.keyboard('{Enter}');
  if (way === 'Escape') await user.keyboard('{Escape}');
  else {
    screen.getByRole('button', { name: 'Close' }).focus();
    await user.keyboard('{Enter}');
  }
  expect(document.activeElement).toBe(opener);
});

it('goes from the match to the search and, when that is left, to the menu: what it came from has gone', async () => {
  const { user } = renderPanel();
  await user.click(await screen.findByRole('button', { name: 'Exact id' }));
  await user.click(screen.getByRole('button', { name: 'Choose someone else' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Search people'));
  await user.keyboard('{Escape}');
  expect(focused()).toBe('More');
});

it('keeps the focus through a verdict, its reason and its undo, by the keyboard alone', async () => {
  const { user } = renderPanel();
  (await screen.findByRole('button', { name: /^Not good/ })).focus();
  await user.keyboard('{Enter}');
  screen.getByRole('button', { name: /Bad timing/ }).focus();
  await user.keyboard('{Enter}');
  expect(focused()).toMatch(/^Not good/);
  screen.getByRole('button', { name: 'Change' }).focus();
  await user.keyboard('{Enter}');
  expect(document.activeElement?.closest('fieldset')?.textContent).toContain('Why not?');
  await user.keyboard('{Escape}');
  screen.getByRole('button', { name: 'Undo' }).focus();
  await user.keyboard('{Enter}');
  expect(focused()).toMatch(/^Not good/);
});

it('keeps the focus on an asset that is put aside and brought back', async () => {
  const { user } = renderPanel();
  const card = await screen.findByRole('article', { name: /ROI calculator/ });
  await user.click(within(card).getByRole('button', { name: 'Not this one' }));
  await user.click(within(card).getByRole('button', { name: 'Outdated' }));
  expect(focused()).toBe('Undo');
  await user.keyboard('{Enter}');
  expect(focused()).toBe('Not this one');
});

it('says whom it shows, that marketing has replied and that the server is away, each once', async () => {
  const { demo } = renderPanel({
    context: ({ fresh }) => ({ ok: true, value: { cached: false, context: personContext(fresh ? { myFeedback: answered } : {}) } }),
  });
  await waitFor(() => expect(said()).toContain('Now showing Dana Whitfield'));
  expect(said().join()).not.toContain('replied');
  screen.getByRole('button', { name: /Look again/ }).click();
  await waitFor(() => expect(said()).toContain('Marketing has replied'));
  demo.change({ reachable: false });
  await waitFor(() => expect(said().join()).toContain('We could not reach the server'));
  demo.goTo({ ...seen, key: 'another' });
  await waitFor(() => expect(said()).toContain('Now showing Dana Whitfield'));
});
