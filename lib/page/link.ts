import type { PanelMode, SeenRecord, WatcherOrders } from '../contract/seen.ts';

/** What a panel says to the watcher of its tab. */
export type PanelHandlers = {
  setMode: (mode: PanelMode) => void;
  returnFocus: () => void;
  /** The panel has painted the record of this key. */
  painted: (key: string) => void;
};

/** The watcher's ways to the rest of the extension; the entrypoint supplies the browser's. Nothing in it throws. */
export type Link = {
  frameUrl: string;
  /** False once the extension was updated, disabled or removed under an open page. */
  isAlive: () => boolean;
  /** Tells the background what is seen. Null: no answer, or none that we can use. */
  ask: (seen: SeenRecord | null) => Promise<WatcherOrders | null>;
  rememberMode: (mode: PanelMode) => void;
  /** Each reaches every panel of this tab, now and when one connects later. */
  tellRecord: (seen: SeenRecord | null) => void;
  tellMode: (mode: PanelMode) => void;
  listen: (handlers: PanelHandlers) => void;
};
