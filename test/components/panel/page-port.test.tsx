import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { seen } from '#components/panel/gallery/states.ts';
import { connectToPage } from '../../../entrypoints/panel/page-port.ts';

/** The browser's `tabs`, with ports that the test can speak through and break. */
function fakeTabs() {
  const ports: { hear: (message: unknown) => void; breakOff: () => void; sent: unknown[]; to: number; info: unknown }[] = [];
  const event = () => {
    const listeners: ((...args: never[]) => void)[] = [];
    return {
      listeners,
      api: {
        addListener: (listener: (...args: never[]) => void) => void listeners.push(listener),
        removeListener: () => {},
        hasListener: () => false,
        hasListeners: () => listeners.length > 0,
      },
    };
  };
  const tabs: Parameters<typeof connectToPage>[0] = {
    getCurrent: async () => ({ id: 7, index: 0, highlighted: true, active: true, pinned: false, incognito: false }),
    query: async () => [],
    connect: (to, info) => {
      const [message, disconnect] = [event(), event()];
      const sent: unknown[] = [];
      const port = {
        name: '',
        disconnect: () => {},
        onMessage: message.api,
        onDisconnect: disconnect.api,
        postMessage: (value: unknown) => void sent.push(value),
      };
      ports.push({
        to,
        info,
        sent,
        hear: (value) => message.listeners.forEach((listener) => void Reflect.apply(listener, null, [value, port])),
        breakOff: () => disconnect.listeners.forEach((listener) => void Reflect.apply(listener, null, [port])),
      });
      return port;
    },
  };
  return { tabs, ports };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

it('opens one port to the watcher of its own tab, and tells a later listener what was last said', async () => {
  const { tabs, ports } = fakeTabs();
  const page = connectToPage(tabs);
  page.tell({ type: 'returnFocus' });
  await settle();
  expect(ports).toHaveLength(1);
  expect(ports[0]).toMatchObject({ to: 7, info: { frameId: 0, name: 'leadlight-panel' }, sent: [{ type: 'returnFocus' }] });

  ports[0]?.hear({ type: 'record', seen });
  ports[0]?.hear({ type: 'something else' });
  const heard: unknown[] = [];
  page.watch((message) => heard.push(message));
  expect(heard).toEqual([{ type: 'record', seen }]);
});

it('opens the port anew when it breaks, with pauses that grow, and not for ever', async () => {
  const { tabs, ports } = fakeTabs();
  connectToPage(tabs);
  await settle();
  ports[0]?.breakOff();
  await vi.advanceTimersByTimeAsync(99);
  expect(ports).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(ports).toHaveLength(2);

  for (let tries = 0; tries < 10; tries += 1) {
    ports.at(-1)?.breakOff();
    await vi.advanceTimersByTimeAsync(20_000);
  }
  expect(ports).toHaveLength(5);
  document.dispatchEvent(new Event('visibilitychange'));
  await settle();
  expect(ports).toHaveLength(6);
});
