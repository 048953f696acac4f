import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { renderPanel } from './render-panel.tsx';

it('lets a person choose dark in the menu, and says which is chosen', async () => {
  const { user, demo } = renderPanel();
  await user.click(await screen.findByRole('button', { name: 'More' }));
  expect(screen.getByRole('menuitemradio', { name: 'As the system' }).getAttribute('aria-checked')).toBe('true');
  await user.keyboard('{End}{Enter}');
  expect(demo.asked.at(-1)).toMatchObject({ type: 'changePreferences', input: { preferences: { theme: 'dark' } } });
  expect((await screen.findByRole('menuitemradio', { name: 'Dark' })).getAttribute('aria-checked')).toBe('true');
});
