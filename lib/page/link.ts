import type { RecordRef } from '../contract/record.ts';
import type { PanelCommand, PanelMode, Placement, SeenRecord, WatcherOrders } from '../contract/seen.ts';
import type { CrmId } from '../contract/vocabulary.ts';

/** The watcher's way to the background; the entrypoint supplies the browser's. Nothing in it throws. */
export type Link = {
  /** False once the extension was updated, disabled or removed under an open page. */
  isAlive: () => boolean;
  /** Tells the background what is seen. Null: no answer, or none that we can use. */
  ask: (seen: SeenRecord | null) => Promise<WatcherOrders | null>;
};

/** What a panel says to its tab. */
export type PanelHandlers = {
  setMode: (mode: PanelMode) => void;
  obey: (command: PanelCommand) => void;
  returnFocus: () => void;
  /** What the background orders may have changed. */
  askAgain: () => void;
  /** Our own frame has opened its line. */
  came: () => void;
  /** The panel has painted the record of this key. */
  painted: (key: string) => void;
  /** A panel's line broke: the frame has gone, or the whole extension has. */
  lost: () => void;
};

/** The way to the panels of this tab. */
export type PanelLink = {
  frameUrl: string;
  rememberPlacement: (placement: Placement) => void;
  /** Tells which records may be opened next; resolves to whether somebody may see them. */
  tellNeighbours: (records: RecordRef[]) => Promise<boolean>;
  /** The page itself says which CRM it is. */
  tellCrm: (crm: CrmId) => void;
  /** Each reaches every panel of this tab, now and when one connects later. */
  tellRecord: (seen: SeenRecord | null) => void;
  tellMode: (mode: PanelMode) => void;
  /** Device pixels per CSS pixel of the page. */
  tellDensity: (density: number) => void;
  /** The frame has another place on the page. */
  tellMoved: () => void;
  listen: (handlers: PanelHandlers) => void;
};
