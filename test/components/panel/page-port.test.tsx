import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { seen } from '#components/panel/gallery/states.ts';
import { connectToPage } from '../../../entrypoints/panel/page-port.ts';

type Api = Parameters<typeof connectToPage>[0];

/** The browser's way to the page, with ports that the test can speak through and break. */
function fakeBrowser() {
  const ports: { hear: (message: unknown) => void; breakOff: () => void; sent: unknown[]; to: number | null; info: unknown }[] = [];
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
  const open = (to: number | null, info: unknown) => {
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
      hear: (value) => {
        for (const listener of message.listeners) Reflect.apply(listener, null, [value, port]);
      },
      breakOff: () => {
        for (const listener of disconnect.listeners) Reflect.apply(listener, null, [port]);
      },
    });
    return port;
  };
  const tabs: Api['tabs'] = {
    getCurrent: async () => ({ id: 7, index: 0, highlighted: true, active: true, pinned: false, incognito: false }),
    query: async () => [],
    connect: (to, info) => open(to, info),
  };
  const runtime: Api['runtime'] = { connect: (info: unknown) => open(null, info) };
  return { tabs, runtime, ports };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.advanceTimersByTimeAsync(0);

it('opens one port to the watcher of its own tab, and tells a later listener what was last said', async () => {
  const { tabs, runtime, ports } = fakeBrowser();
  const page = connectToPage({ tabs, runtime });
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
  const { tabs, runtime, ports } = fakeBrowser();
  connectToPage({ tabs, runtime });
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

it('goes through the background where the browser gives an embedded page no tabs', async () => {
  const { runtime, ports } = fakeBrowser();
  connectToPage({ runtime });
  await settle();
  expect(ports).toMatchObject([{ to: null, info: { name: 'leadlight-panel' } }]);
});
