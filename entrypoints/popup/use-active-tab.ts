import { useEffect, useState } from 'react';
import { isCovered } from '#lib/bridge/crm-sites.ts';
import type { CrmId } from '#lib/contract/vocabulary.ts';
import type { ExtensionPage } from '../options/extension-page.ts';

export type ActiveTab = { id: number | null; url: string | null; sight: 'absent' | 'noRecord' | 'record'; crm: CrmId | null };

/** Just after the permission, the watcher is on its way into the page: so often it is looked for, with these pauses between. */
const PAUSES_MS = [150, 300, 600, 1_200] as const;

/** The tab under the popup; looked at anew when what is granted changes, since the watcher starts then. */
export function useActiveTab(page: ExtensionPage, granted: string[] | null): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    let isGone = false;
    if (granted === null) return;
    void lookAt(page, granted).then((seen) => {
      if (!isGone) setTab(seen);
    });
    return () => {
      isGone = true;
    };
  }, [page, granted]);
  return tab;
}

async function lookAt(page: ExtensionPage, granted: string[]): Promise<ActiveTab> {
  const found = await page.activeTab();
  if (found === null) return { id: null, url: null, sight: 'absent', crm: null };
  const crm = await page.recognise(found.id);
  let sight = await page.lookAtTab(found.id);
  const isAllowed = granted.some((pattern) => isCovered(found.url, pattern));
  for (const pause of isAllowed ? PAUSES_MS : []) {
    if (sight !== 'absent') break;
    await new Promise((done) => setTimeout(done, pause));
    sight = await page.lookAtTab(found.id);
  }
  return { ...found, sight, crm };
}
