import '#lib/bridge/no-eval.ts';
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '#lib/bridge/background/start.ts';

declare const __SERVER_URL__: string;

export default defineBackground(() => {
  startBackground(
    {
      api: browser,
      fetch: (url, init) => fetch(url, init),
      now: Date.now,
      random: Math.random,
      wait: (ms) => new Promise((done) => setTimeout(done, ms)),
      defaultServerUrl: __SERVER_URL__,
      languages: () => [browser.i18n.getUILanguage(), ...navigator.languages],
      namesPorts: import.meta.env['FIREFOX'] !== true,
    },
    globalThis,
  );
});
