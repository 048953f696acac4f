import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ExtensionApi, Port } from '#lib/bridge/background/extension-api.ts';

export const EXTENSION_ID = 'hdnmpcgfndoepnhcifhgmaipegghakep';
export const BASE_URL = `chrome-extension://${EXTENSION_ID}/`;

type Script = { id: string; matches: string[] };

/** The browser around the extension: WXT's fake for storage, alarms and messages, and what that one lacks. */
export function fakeExtension(browse: (url: string, interactive: boolean) => Promise<string>, granted: string[] = []) {
  fakeBrowser.reset();
  const scripts: Script[] = [];
  const injected: number[] = [];
  const tabs: { id: number; url: string }[] = [];
  const connected = eventOf<[Port]>();
  const added = eventOf<[{ origins: string[] }]>();
  const removed = eventOf<[{ origins: string[] }]>();
  const managed: Record<string, unknown> = {};
  let policyTold: Promise<void> | undefined;
  const policyChanged = eventOf<[Record<string, unknown>, string]>();
  const closeLocal = vi.fn(async () => {});
  const api: ExtensionApi = {
    alarms: fakeBrowser.alarms,
    commands: { ...fakeBrowser.commands, onCommand: eventOf<[string]>() },
    i18n: { getUILanguage: () => 'de-AT' },
    runtime: { ...fakeBrowser.runtime, id: EXTENSION_ID, getURL: () => BASE_URL, onConnect: connected },
    storage: {
      local: { ...fakeBrowser.storage.local, setAccessLevel: closeLocal },
      session: fakeBrowser.storage.session,
      managed: {
        get: async () => {
          await policyTold;
          return { ...managed };
        },
      },
      onChanged: policyChanged,
    },
    identity: {
      ...fakeBrowser.identity,
      getRedirectURL: () => `https://${EXTENSION_ID}.chromiumapp.org/`,
      launchWebAuthFlow: ({ url, interactive }: { url: string; interactive: boolean }) => browse(url, interactive),
    },
    permissions: { ...fakeBrowser.permissions, getAll: async () => ({ origins: [...granted] }), onAdded: added, onRemoved: removed },
    scripting: {
      ...fakeBrowser.scripting,
      getRegisteredContentScripts: async () => scripts,
      registerContentScripts: async (more: Script[]) => void scripts.push(...more),
      updateContentScripts: async (changed: Script[]) =>
        void scripts.splice(0, scripts.length, ...scripts.map((script) => changed.find(({ id }) => id === script.id) ?? script)),
      unregisterContentScripts: async ({ ids }: { ids: string[] }) =>
        void scripts.splice(0, scripts.length, ...scripts.filter(({ id }) => !ids.includes(id))),
      executeScript: async ({ target }: { target: { tabId: number } }) => void injected.push(target.tabId),
    },
    tabs: { ...fakeBrowser.tabs, query: async () => tabs },
  };

  return {
    api,
    /** What the company sets, as its policy would. */
    setPolicy(policy: Record<string, unknown>) {
      for (const key of Object.keys(managed)) delete managed[key];
      Object.assign(managed, policy);
      return policyChanged.trigger({}, 'managed');
    },
    /** Until the function that it gives is called, the browser does not tell what the company sets. */
    holdPolicy(): () => void {
      const { promise, resolve } = Promise.withResolvers<void>();
      policyTold = promise;
      return resolve;
    },
    scripts,
    injected,
    tabs,
    closeLocal,
    /** Sends a message as the browser would; undefined: nobody answered. */
    async send(message: unknown, sender: object): Promise<unknown> {
      return new Promise((resolve) => void fakeBrowser.runtime.onMessage.trigger(message, sender, resolve));
    },
    async grant(pattern: string) {
      granted.push(pattern);
      await added.trigger({ origins: [pattern] });
    },
    async revoke(pattern: string) {
      granted.splice(granted.indexOf(pattern), 1);
      await removed.trigger({ origins: [pattern] });
    },
    fireAlarm: (name: string) => fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0 }),
    alarms: () => fakeBrowser.alarms.getAll(),
    /** The worker is stopped: nobody listens any more; what is stored stays. `browser`: the browser was closed. */
    async stop({ browser = false } = {}) {
      fakeBrowser.runtime.onMessage.removeAllListeners();
      fakeBrowser.runtime.onInstalled.removeAllListeners();
      fakeBrowser.runtime.onStartup.removeAllListeners();
      fakeBrowser.alarms.onAlarm.removeAllListeners();
      connected.removeAllListeners();
      added.removeAllListeners();
      removed.removeAllListeners();
      policyChanged.removeAllListeners();
      if (browser) await fakeBrowser.storage.session.clear();
    },
    session: () => fakeBrowser.storage.session.get(),
  };
}

export function eventOf<Args extends unknown[]>() {
  const listeners = new Set<(...args: Args) => unknown>();
  return {
    addListener: (listener: (...args: Args) => unknown) => void listeners.add(listener),
    removeListener: (listener: (...args: Args) => unknown) => void listeners.delete(listener),
    hasListener: (listener: (...args: Args) => unknown) => listeners.has(listener),
    hasListeners: () => listeners.size > 0,
    removeAllListeners: () => listeners.clear(),
    trigger: async (...args: Args) => void (await Promise.all([...listeners].map((listener) => listener(...args)))),
  };
}
