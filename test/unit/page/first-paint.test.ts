// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { adapterOf } from '#lib/adapters/registry.ts';
import { USUAL_PLACEMENT, type WatcherOrders } from '#lib/contract/seen.ts';
import { startWatcher } from '#lib/page/watcher.ts';

it('is drawn in the theme that was chosen, and mirrored for a language from right to left', async () => {
  const shadow = vi.spyOn(Element.prototype, 'attachShadow');
  const orders: WatcherOrders = {
    enabled: true,
    readEmail: false,
    placement: USUAL_PLACEMENT,
    look: { colorScheme: 'dark', scale: '-1 1' },
  };
  location.href = 'http://127.0.0.1:4320/practice/lead/1';
  startWatcher(window, { isAlive: () => true, ask: async () => orders }, { findAdapter: adapterOf });
  await vi.waitFor(() => expect(document.querySelector('leadlight-panel')).not.toBeNull());
  const skeleton = shadow.mock.results.at(-1)?.value.querySelector('.skeleton');
  expect(skeleton.style).toMatchObject({ colorScheme: 'dark', scale: '-1 1' });
});
