import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { recommendations } from '#components/panel/gallery/sample-context.ts';
import { seen } from '#components/panel/gallery/states.ts';
import { renderPanel } from './render-panel.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const card = (title: RegExp) => screen.findByRole('article', { name: title });
const [roi] = recommendations;

it('copies a link in one click and counts it as shared', async () => {
  const { user, world, said } = renderPanel();
  await user.click(within(await card(/ROI calculator/)).getByRole('button', { name: 'Copy link' }));
  expect(world.copied).toEqual([roi?.asset.url]);
  expect(said()).toEqual([{ kind: 'usage', assetId: roi?.asset.id, action: 'share' }]);
  expect(await screen.findByText('Link copied')).toBeTruthy();
});

it('counts no share that did not happen, and shows the link instead', async () => {
  const { user, world, said } = renderPanel();
  world.canCopy = false;
  await user.click(within(await card(/ROI calculator/)).getByRole('button', { name: 'Copy link' }));
  expect(await screen.findByText(roi?.asset.url ?? '')).toBeTruthy();
  expect(said()).toEqual([]);
});

it('copies, opens and puts aside nothing while the panel is covered, and says so', async () => {
  const { user, world, said } = renderPanel();
  const roiCard = within(await card(/ROI calculator/));
  const link = roiCard.getByRole('link', { name: /Open/ });
  const opened: boolean[] = [];
  window.addEventListener('click', (event) => opened.push(event.target === link && !event.defaultPrevented));
  world.sight = 'covered';
  await user.click(roiCard.getByRole('button', { name: 'Copy link' }));
  await user.click(link);
  await user.click(roiCard.getByRole('button', { name: 'Not this one' }));
  await user.click(roiCard.getByRole('button', { name: 'Outdated' }));
  expect(said()).toEqual([]);
  expect(world.copied).toEqual([]);
  expect(opened).not.toContain(true);
  expect(screen.getByRole('alert').textContent).toContain('Not counted');
});

it('counts opening', async () => {
  const { user, said } = renderPanel();
  const link = within(await card(/ROI calculator/)).getByRole('link', { name: /Open/ });
  expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  link.addEventListener('click', (event) => event.preventDefault());
  await user.click(link);
  expect(said()).toEqual([{ kind: 'usage', assetId: roi?.asset.id, action: 'open' }]);
});

it('puts an asset aside with a reason in two taps, and brings it back', async () => {
  const { user, demo, said } = renderPanel();
  const roiCard = await card(/ROI calculator/);
  await user.click(within(roiCard).getByRole('button', { name: 'Not this one' }));
  await user.click(within(roiCard).getByRole('button', { name: 'Outdated' }));
  expect(screen.getByText(/put aside: Outdated/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await card(/ROI calculator/)).toBeTruthy();
  const dismissal = demo.entries.find((entry) => entry.body.kind === 'usage' && entry.body.action === 'dismiss');
  expect(said()).toEqual([
    { kind: 'usage', assetId: roi?.asset.id, action: 'dismiss', reason: 'outdated' },
    { kind: 'undo', entryId: dismissal?.id },
  ]);
});

it('counts an asset as shown once it has been seen for a second, and once only', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { demo } = renderPanel();
  await card(/ROI calculator/);
  const shown = () => demo.entries.filter((entry) => entry.body.kind === 'usage' && entry.body.action === 'impression').length;
  expect(shown()).toBe(0);
  await act(() => vi.advanceTimersByTimeAsync(1100));
  expect(shown()).toBe(3);

  act(() => demo.goTo(null));
  act(() => demo.goTo(seen));
  await card(/ROI calculator/);
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(shown()).toBe(3);
});
