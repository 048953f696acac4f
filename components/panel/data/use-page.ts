import { useEffect, useState } from 'react';
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

  useEffect(
    () =>
      transport.watchPage((message) => {
        if (message.type === 'mode') setMode(message.mode);
        else if (message.type === 'record') setShown({ seen: message.seen, tab: null });
        else if (message.type === 'tab') setShown(message.tab.kind === 'looking' ? NOTHING_YET : { seen: undefined, tab: message.tab });
      }),
    [transport],
  );
  return { ...shown, mode };
}
