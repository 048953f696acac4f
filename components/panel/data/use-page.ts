import { useEffect, useState } from 'react';
import type { PanelMode, SeenRecord } from '#lib/bridge/messages.ts';
import { useTransport } from './transport.ts';

export type PageView = {
  /** `undefined` until the page has spoken; null: it shows no record. */
  seen: SeenRecord | null | undefined;
  mode: PanelMode;
};

/** What the page shows now, straight from the watcher. */
export function usePage(): PageView {
  const transport = useTransport();
  const [seen, setSeen] = useState<SeenRecord | null>();
  const [mode, setMode] = useState<PanelMode>('docked');

  useEffect(
    () =>
      transport.watchPage((message) => {
        if (message.type === 'record') setSeen(message.seen);
        else setMode(message.mode);
      }),
    [transport],
  );
  return { seen, mode };
}
