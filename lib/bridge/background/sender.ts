import type { Sender } from './extension-api.ts';

/** Who sent a message: a page of ours (in a tab, where it sits in one), or the watcher in the top frame of a tab. */
export type KnownSender = { kind: 'page'; tabId: number | null } | { kind: 'watcher'; tabId: number; url: URL };

/**
 * Judges a sender by what the browser says of it, never by the message: another extension, a frame inside a CRM page, a page
 * without an origin of its own and an address that does not fit its origin are nobody.
 */
export function knownSender(sender: Sender, extension: { id: string; baseUrl: string }): KnownSender | null {
  if (sender.id !== extension.id || sender.url === undefined || !URL.canParse(sender.url)) return null;
  const url = new URL(sender.url);
  if (sender.origin !== undefined && sender.origin !== originOf(url)) return null;
  if (originOf(url) === originOf(new URL(extension.baseUrl))) return { kind: 'page', tabId: sender.tab?.id ?? null };
  const isWebPage = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWebPage || sender.tab?.id === undefined || sender.frameId !== 0) return null;
  return { kind: 'watcher', tabId: sender.tab.id, url };
}

/** `URL.origin` is the text `null` for extension addresses outside of the browser that knows their scheme. */
function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`;
}
