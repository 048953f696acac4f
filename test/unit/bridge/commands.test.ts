import { expect, it } from 'vitest';
import { type CommandsDeps, obeyCommands } from '#lib/bridge/background/commands.ts';
import type { PanelHome } from '#lib/contract/preferences.ts';
import { eventOf, fakeExtension } from './fake-extension.ts';

const TAB = { id: 7, windowId: 3, index: 0, highlighted: true, active: true, pinned: false, incognito: false };

/** A browser whose side panel opens only where it is switched on, as Chromium's does. */
function browserAt(home: PanelHome) {
  const { api } = fakeExtension(async () => '');
  const onCommand = eventOf<[string, typeof TAB | undefined]>();
  const log: string[] = [];
  const world = { home, isOpen: false, isAllowed: home === 'side' };
  const deps: CommandsDeps = {
    api: {
      ...api,
      commands: { ...api.commands, onCommand },
      tabs: {
        ...api.tabs,
        query: async () => [TAB],
        connect: (tabId) => {
          const port = { name: '', onMessage: eventOf(), onDisconnect: eventOf(), disconnect: () => {} };
          return { ...port, postMessage: (message) => void log.push(`to tab ${tabId}: ${JSON.stringify(message)}`) };
        },
      },
      runtime: { ...api.runtime, getContexts: async () => (world.isOpen ? [{ contextType: 'SIDE_PANEL' as const }] : []).map(contextOf) },
      sidePanel: {
        async setOptions({ enabled }) {
          world.isAllowed = enabled;
        },
        async open() {
          if (!world.isAllowed) throw new Error('No active side panel');
          world.isOpen = true;
        },
        async close() {
          world.isOpen = false;
        },
      },
    },
    home: async () => world.home,
    async changeHome(next) {
      world.home = next;
      world.isAllowed = next === 'side';
      world.isOpen &&= world.isAllowed;
    },
  };
  obeyCommands(deps);
  return { world, log, press: (name: string) => onCommand.trigger(name, TAB) };
}

function contextOf(part: { contextType: 'SIDE_PANEL' }) {
  return { ...part, contextId: '1', tabId: -1, windowId: 3, frameId: -1, incognito: false };
}

it('speaks to the page’s panel while the panel lives there, and opens nothing beside it', async () => {
  const browser = browserAt('page');
  for (const name of ['toggle', 'focus', 'reset', 'unknown']) await browser.press(name);
  expect(browser.log).toEqual(['toggle', 'focus', 'reset'].map((command) => `to tab 7: {"type":"command","command":"${command}"}`));
  expect(browser.world.isOpen).toBe(false);
});

it('opens and closes the side panel while the panel lives there', async () => {
  const browser = browserAt('side');
  await browser.press('toggle');
  expect(browser.world.isOpen).toBe(true);
  await browser.press('focus');
  expect(browser.world.isOpen).toBe(true);
  await browser.press('toggle');
  expect(browser.world.isOpen).toBe(false);
  expect(browser.log).toEqual([]);
});

it('moves the panel there and back', async () => {
  const browser = browserAt('page');
  await browser.press('side');
  expect(browser.world).toEqual({ home: 'side', isOpen: true, isAllowed: true });
  await browser.press('side');
  expect(browser.world).toEqual({ home: 'page', isOpen: false, isAllowed: false });
});
