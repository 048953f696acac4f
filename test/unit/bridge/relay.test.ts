import { expect, it } from 'vitest';
import type { Port } from '#lib/bridge/background/extension-api.ts';
import { relay } from '#lib/bridge/background/relay.ts';
import { createState } from '#lib/bridge/background/state.ts';
import { type BackgroundState, PANEL_PORT, STATE_PORT } from '#lib/bridge/messages.ts';
import { USUAL_PREFERENCES } from '#lib/contract/preferences.ts';
import { BASE_URL, EXTENSION_ID, eventOf } from './fake-extension.ts';
import { memoryStore, SERVER } from './sign-in-server.ts';

const extension = { id: EXTENSION_ID, baseUrl: BASE_URL };
const panel = { id: EXTENSION_ID, url: `${BASE_URL}panel.html`, frameId: 4, tab: { id: 7 } };
const first: BackgroundState = {
  session: { status: 'signedOut' },
  serverUrl: SERVER,
  preferences: USUAL_PREFERENCES,
  reachable: true,
  queued: 0,
  answers: 0,
  held: 0,
  refused: [],
};

/** One end of a line: what was posted to it, and how to speak or hang up at its other end. */
function portOf(name: string, sender: object = {}) {
  const posted: unknown[] = [];
  const onMessage = eventOf<[unknown, Port]>();
  const onDisconnect = eventOf<[Port]>();
  let isOpen = true;
  const port = {
    name,
    sender: sender as NonNullable<Port['sender']>,
    onMessage,
    onDisconnect,
    postMessage: (message: unknown) => void posted.push(message),
    disconnect: () => {
      isOpen = false;
    },
  };
  return {
    port,
    posted,
    isOpen: () => isOpen,
    say: (message: unknown) => onMessage.trigger(message, port),
    hangUp: () => onDisconnect.trigger(port),
  };
}

function office() {
  const watcher = portOf(PANEL_PORT);
  const dialled: { tabId: number; options: object | undefined }[] = [];
  const tabs = {
    connect(tabId: number, options?: object) {
      dialled.push({ tabId, options });
      return watcher.port;
    },
  };
  const state = createState(memoryStore(), first);
  const take = (port: Port) => relay(port, { tabs }, extension, Promise.resolve(state));
  return { watcher, dialled, state, take };
}

it('passes the panel’s line on to the watcher of its own tab, both ways, and ends it with either', async () => {
  const o = office();
  const line = portOf(`${PANEL_PORT}#secret`, panel);
  expect(o.take(line.port)).toBe(true);
  expect(o.dialled).toEqual([{ tabId: 7, options: { frameId: 0, name: `${PANEL_PORT}#secret` } }]);
  await o.watcher.say({ type: 'record', seen: null });
  await line.say({ type: 'painted', key: 'k' });
  expect(line.posted).toEqual([{ type: 'record', seen: null }]);
  expect(o.watcher.posted).toEqual([{ type: 'painted', key: 'k' }]);
  await o.watcher.hangUp();
  expect(line.isOpen()).toBe(false);
});

it('sends the state now and after each change, until the page is gone', async () => {
  const o = office();
  const line = portOf(STATE_PORT, panel);
  o.take(line.port);
  await Promise.resolve();
  await o.state.change({ queued: 1 });
  await line.hangUp();
  await o.state.change({ queued: 2 });
  expect(line.posted).toEqual([first, { ...first, queued: 1 }]);
});

it('connects nobody but pages of ours', () => {
  const o = office();
  expect(o.take(portOf(`${PANEL_PORT}#secret`, { ...panel, url: 'https://crm.example.org/', frameId: 0 }).port)).toBe(false);
  expect(o.take(portOf(STATE_PORT, { ...panel, id: 'a'.repeat(32) }).port)).toBe(false);
  expect(o.take(portOf('other', panel).port)).toBe(false);
  expect(o.take(portOf(PANEL_PORT, panel).port), 'a frame that the watcher did not make').toBe(false);
  expect(o.dialled).toEqual([]);
});
