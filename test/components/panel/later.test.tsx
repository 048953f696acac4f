import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { LanguageProvider } from '#components/language/LanguageProvider.tsx';
import { LaterFrom } from '#components/panel/later/Later.tsx';
import { createPartStore } from '#components/panel/later/part-store.ts';
import { panelSpeech } from '#test/helpers/speech.ts';

afterEach(cleanup);

const english = await panelSpeech();
// biome-ignore lint/a11y/noAutofocus: what comes later takes the focus when it comes
const parts = { Search: () => <input aria-label="Search" autoFocus /> };
type Parts = typeof parts;

function show(load: () => Promise<Parts>, onBack?: () => void) {
  const store = createPartStore(load);
  const view = (
    <LanguageProvider source={english} chosen={undefined}>
      <LaterFrom store={store} {...(onBack === undefined ? {} : { onBack })}>
        {({ Search }) => <Search />}
      </LaterFrom>
    </LanguageProvider>
  );
  return { store, view };
}

it('keeps its place quietly until the part is here, and gives it the focus then', async () => {
  const { promise, resolve } = Promise.withResolvers<Parts>();
  render(show(() => promise).view);
  expect(screen.getByRole('status').textContent).toBe('Loading');
  resolve(parts);
  const field = await screen.findByLabelText('Search');
  expect(document.activeElement).toBe(field);
});

it('stands there at once when the part was fetched before, and is fetched once', async () => {
  const load = vi.fn(async () => parts);
  const { store, view } = show(load);
  await Promise.all([store.fetch(), store.fetch()]);
  render(view);
  screen.getByLabelText('Search');
  expect(load).toHaveBeenCalledTimes(1);
});

it('says so when the part cannot be had, leads back, and tries again when asked', async () => {
  const load = vi.fn(async () => parts);
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const onBack = vi.fn();
  const user = userEvent.setup();
  render(show(load, onBack).view);
  expect((await screen.findByRole('alert')).textContent).toContain('Reload this page');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect(onBack).toHaveBeenCalledOnce();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByLabelText('Search');
});
