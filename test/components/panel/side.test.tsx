import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { panelStates, seen } from '#components/panel/gallery/states.ts';
import { renderPanel } from './render-panel.tsx';

const beside = panelStates['side-person'];

it('moves from the page to the browser’s side panel by its menu', async () => {
  const { user, demo } = renderPanel();
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: 'Move to the browser’s side panel' }));
  expect(demo.moves).toEqual(['side']);
});

it('leads to the settings, where the language is chosen', async () => {
  const { user, demo } = renderPanel();
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: 'Language and settings' }));
  expect(demo.asked).toContainEqual({ type: 'openSettings', input: {} });
});

it('says what to press where the browser opens its side panel from its own buttons only', async () => {
  const { user } = renderPanel({ canMove: false });
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(screen.getByRole('menuitem', { name: 'Move to the browser’s side panel' }));
  expect(await screen.findByText(/Click the Leadlight icon in the toolbar, then “Open the side panel”/)).toBeTruthy();
});

it('has nothing to collapse, float or dock there, and leads back onto the page', async () => {
  const { user, demo } = renderPanel(beside);
  await user.click(await screen.findByRole('button', { name: 'More' }));
  expect(screen.queryByRole('button', { name: 'Collapse the panel' })).toBeNull();
  expect(screen.queryByRole('menuitem', { name: /Float|Dock/ })).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: 'Move onto the page' }));
  expect(demo.moves).toEqual(['page']);
});

it('says where the panel is when it is left over, and takes its place if asked', async () => {
  const { user, demo } = renderPanel(panelStates['side-on-the-page']);
  expect(screen.queryByText('Dana Whitfield')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Move it here' }));
  expect(demo.moves).toEqual(['side']);
});

it('clears the record in the turn in which another tab comes to the front, and says why that one has none', async () => {
  const { demo, user } = renderPanel(beside);
  await screen.findByText('Dana Whitfield');
  act(() => demo.tellTab({ kind: 'looking' }));
  expect(screen.queryByText('Dana Whitfield')).toBeNull();
  const origin = 'https://acme.pipedrive.com';
  act(() => demo.tellTab({ kind: 'notAllowed', host: 'acme.pipedrive.com', origin, crmName: 'Pipedrive' }));
  await user.click(screen.getByRole('button', { name: 'Allow on acme.pipedrive.com' }));
  expect(demo.allowed).toEqual([origin]);
  act(() => demo.goTo(seen));
  await waitFor(() => expect(screen.getByText('Dana Whitfield')).toBeTruthy());
});
