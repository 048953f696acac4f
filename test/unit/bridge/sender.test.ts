import { expect, it } from 'vitest';
import { knownSender } from '#lib/bridge/background/sender.ts';
import { BASE_URL, EXTENSION_ID } from './fake-extension.ts';

const extension = { id: EXTENSION_ID, baseUrl: BASE_URL };
const tab = { id: 7, index: 0, highlighted: false, active: true, pinned: false, incognito: false };

it.each([
  [
    'the watcher in the top frame',
    { id: EXTENSION_ID, url: 'https://acme.pipedrive.com/deal/42', origin: 'https://acme.pipedrive.com', frameId: 0, tab },
    'watcher',
  ],
  [
    'the watcher in Firefox, which names no origin',
    { id: EXTENSION_ID, url: 'https://acme.pipedrive.com/deal/42', frameId: 0, tab },
    'watcher',
  ],
  [
    'the panel in the CRM’s tab',
    { id: EXTENSION_ID, url: `${BASE_URL}panel.html`, origin: BASE_URL.slice(0, -1), frameId: 3, tab },
    'page',
  ],
  ['the popup', { id: EXTENSION_ID, url: `${BASE_URL}popup.html` }, 'page'],
  ['another extension', { id: 'a'.repeat(32), url: `${BASE_URL}popup.html` }, undefined],
  ['a frame inside the CRM', { id: EXTENSION_ID, url: 'https://acme.pipedrive.com/frame', frameId: 2, tab }, undefined],
  [
    'a frame without an address of its own',
    { id: EXTENSION_ID, url: 'about:blank', origin: 'https://acme.pipedrive.com', frameId: 0, tab },
    undefined,
  ],
  ['a sandboxed page', { id: EXTENSION_ID, url: 'https://acme.pipedrive.com/', origin: 'null', frameId: 0, tab }, undefined],
  [
    'an address that does not fit its origin',
    { id: EXTENSION_ID, url: `${BASE_URL}panel.html`, origin: 'https://evil.example', frameId: 0, tab },
    undefined,
  ],
  [
    'a page of another extension’s look-alike',
    { id: EXTENSION_ID, url: `chrome-extension://${EXTENSION_ID}.evil.example/panel.html`, tab },
    undefined,
  ],
  ['a web page without a tab', { id: EXTENSION_ID, url: 'https://acme.pipedrive.com/', frameId: 0 }, undefined],
  ['nobody', {}, undefined],
])('knows %s', (_, sender, kind) => {
  expect(knownSender(sender, extension)?.kind).toBe(kind);
});
