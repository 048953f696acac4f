import type { RecordRef } from './record.ts';

/** How the panel sits on the page. */
export type PanelMode = 'docked' | 'floating' | 'collapsed';

/** A record as the panel shows it: the key ties every answer to it. */
export type SeenRecord = { key: string; record: RecordRef; email: string | null };

/** What the watcher must know before it draws; the background's answer to a record seen. */
export type WatcherOrders = { enabled: boolean; readEmail: boolean; mode: PanelMode };
