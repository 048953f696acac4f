import type { Me } from '../../contract/workspace.ts';
import { originPattern } from '../origin-pattern.ts';
import type { ExtensionApi } from './extension-api.ts';

/** For origins whose records' addresses were shown by examples: all adapters, and what the background knows of the examples. */
export const OWN_FILE = '/crm-own.js';

/** Tells the pages of these origins that are open how their addresses are read from now on. Where no watcher runs, nothing happens. */
export async function bringPatterns(api: Pick<ExtensionApi, 'scripting' | 'tabs'>, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await api.tabs.query({ url: [...new Set(origins.map(originPattern))] });
  const open = tabs.filter(({ url, discarded }) => !discarded && url !== undefined && origins.includes(new URL(url).origin));
  const scripts = open.flatMap(({ id }) =>
    id === undefined ? [] : [api.scripting.executeScript({ target: { tabId: id }, files: [OWN_FILE] })],
  );
  await Promise.allSettled(scripts);
}

/** Follows what an admin has set up for the workspace: of another member, or after a change, the origins concerned are told. */
export function followPatterns(first: Me | null, changed: (origins: string[]) => Promise<void>): (me: Me | null) => Promise<void> {
  let known = first?.settings.crmPatterns ?? [];
  return async (me) => {
    const now = me?.settings.crmPatterns ?? [];
    if (JSON.stringify(now) === JSON.stringify(known)) return;
    const origins = [...new Set([...known, ...now].map(({ origin }) => origin))];
    known = now;
    await changed(origins);
  };
}
