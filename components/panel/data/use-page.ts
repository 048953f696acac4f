import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { PanelMode, SeenRecord, TabSight } from '#lib/bridge/messages.ts';
import { useTransport } from './transport.ts';

export type PageView = {
  /** `undefined` until the page has spoken; null: it shows no record. */
  seen: SeenRecord | null | undefined;
  /** Why the tab beside the browser's side panel has no record to tell of; null where it may have one. */
  tab: Exclude<TabSight, { kind: 'looking' }> | null;
  mode: PanelMode;
};

type Shown = Pick<PageView, 'seen' | 'tab'>;
const NOTHING_YET: Shown = { seen: undefined, tab: null };

/** What the page shows now, straight from the watcher. */
export function usePage(): PageView {
  const transport = useTransport();
  const [shown, setShown] = useState(NOTHING_YET);
  const [mode, setMode] = useState<PanelMode>('docked');

  useEffect(() => {
    let hasShown = false;
    return transport.watchPage((message) => {
      if (message.type === 'mode') setMode(message.mode);
      else if (message.type === 'record') setShown({ seen: message.seen, tab: null });
      else if (message.type === 'tab' && message.tab.kind !== 'looking') setShown({ seen: undefined, tab: message.tab });
      // Another tab is in front from now on: what stands here goes in this very task, however busy the browser is.
      else if (message.type === 'tab' && hasShown) flushSync(() => setShown(NOTHING_YET));
      hasShown ||= message.type === 'record' || message.type === 'tab';
    });
  }, [transport]);
  return { ...shown, mode };
}
