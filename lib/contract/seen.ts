import type { RecordRef } from './record.ts';

/**
 * What is drawn of ours before the panel has come, as inline style: the theme that was chosen (empty: the system's), and mirrored where
 * the panel's language runs from right to left.
 */
export type Look = { colorScheme: 'light' | 'dark' | ''; scale: '-1 1' | '' };

/** How the panel sits on the page. */
export type PanelMode = 'docked' | 'floating' | 'collapsed';

/** What the browser's own shortcuts can ask of the panel. */
export type PanelCommand = 'toggle' | 'focus' | 'reset';

/**
 * How and where the panel sits. Lengths in CSS px: `right` and `top` from the window's edges while it floats, `height` null as high as the
 * window. `tab`: the collapsed tab's middle, as a share of the window's height.
 */
export type Placement = { mode: PanelMode; width: number; height: number | null; right: number; top: number; tab: number };

/** Where nothing was chosen, and where the reset key leads back to. */
export const USUAL_PLACEMENT: Placement = { mode: 'docked', width: 360, height: null, right: 12, top: 12, tab: 0.5 };

/** A record as the panel shows it: the key ties every answer to it. */
export type SeenRecord = { key: string; record: RecordRef; email: string | null };

/** What the watcher must know before it draws; the background's answer to a record seen. */
export type WatcherOrders = { enabled: boolean; readEmail: boolean; placement: Placement; look?: Look };

/** So many records that a page leads to are told at once, and made ready, at most. */
export const MOST_NEIGHBOURS = 8;
