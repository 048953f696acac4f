import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { dan } from '#components/panel/gallery/sample-people.ts';
import { renderPanel } from './render-panel.tsx';

it('never takes typed text for a shortcut', async () => {
  const { user, said } = renderPanel({ answers: { searchPeople: () => ({ ok: true, value: { people: [dan] } }) } });
  await user.click(await screen.findByRole('button', { name: 'Exact id' }));
  await user.click(screen.getByRole('button', { name: 'Choose someone else' }));
  await user.keyboard('gnu?1');
  expect(screen.getByLabelText('Search people')).toHaveProperty('value', 'gnu?1');
  expect(said()).toEqual([]);
  expect(screen.queryByRole('heading', { name: 'Keys' })).toBeNull();
});

it('writes the reason for another one without judging anew', async () => {
  const { user, said } = renderPanel();
  await user.click(await screen.findByRole('button', { name: /^Not good/ }));
  await user.keyboard('8');
  await user.keyboard('gun 12');
  expect(screen.getByLabelText('What is the reason?')).toHaveProperty('value', 'gun 12');
  expect(said()).toHaveLength(1);
});

it('leaves the browser’s and the page’s own combinations alone', async () => {
  const { user, said } = renderPanel();
  await screen.findByRole('button', { name: /^Good lead/ });
  await user.keyboard('{Control>}g{/Control}{Meta>}n{/Meta}{Alt>}g{/Alt}');
  expect(said()).toEqual([]);
});

it('lists the keys on ?, closes them on Escape, and returns to the page on the next', async () => {
  const { user, demo } = renderPanel();
  await screen.findByText('Dana Whitfield');
  await user.keyboard('?');
  expect(screen.getByRole('heading', { name: 'Keys' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('heading', { name: 'Keys' })).toBeNull();
  expect(demo.told).not.toContainEqual({ type: 'returnFocus' });
  await user.keyboard('{Escape}');
  expect(demo.told).toContainEqual({ type: 'returnFocus' });
});

it('closes the search with Escape while typing', async () => {
  const { user, demo } = renderPanel();
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.keyboard('{ArrowDown}{Enter}');
  expect(document.activeElement).toBe(screen.getByLabelText('Search people'));
  await user.keyboard('dan{Escape}');
  expect(screen.queryByLabelText('Search people')).toBeNull();
  expect(demo.told).not.toContainEqual({ type: 'returnFocus' });
});

it('walks its menu by arrow keys and gives the focus back', async () => {
  const { user, demo } = renderPanel();
  const more = await screen.findByRole('button', { name: 'More' });
  await user.click(more);
  const items = [...screen.getAllByRole('menuitem'), ...screen.getAllByRole('menuitemradio')];
  expect(document.activeElement).toBe(items[0]);
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(items.at(-1));
  await user.keyboard('{Home}{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('History');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(more);
  expect(demo.told).not.toContainEqual({ type: 'returnFocus' });
});

it('floats, docks and collapses by telling the page', async () => {
  const { user, demo } = renderPanel();
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: 'Float over the page' }));
  await user.click(screen.getByRole('button', { name: 'Collapse the panel' }));
  expect(demo.told.filter((message) => message.type === 'setMode')).toEqual([
    { type: 'setMode', mode: 'floating' },
    { type: 'setMode', mode: 'collapsed' },
  ]);
});
