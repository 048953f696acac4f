import type { Browser } from 'webextension-polyfill';

/**
 * The browser's API for our own pages, without the polyfill: in version 3 of the manifest Chromium answers with promises as Firefox does.
 * Only a listener that answers a message by a promise still needs the polyfill, and the background alone has one.
 */
export const pageBrowser: Browser = apiIn(globalThis);

function apiIn(world: { browser?: unknown; chrome?: unknown }): Browser {
  const api = world.browser ?? world.chrome;
  if (!isApi(api)) throw new Error('This page belongs to the extension and works only there.');
  return api;
}

function isApi(value: unknown): value is Browser {
  return typeof value === 'object' && value !== null && 'runtime' in value;
}
