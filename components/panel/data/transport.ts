import { createContext, use } from 'react';
import type {
  BackgroundReply,
  BackgroundRequestName,
  BackgroundRequests,
  BackgroundState,
  PageToPanel,
  PanelToWatcher,
  SeenRecord,
} from '#lib/bridge/messages.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { Result } from '#lib/contract/errors.ts';
import type { Entry } from '#lib/contract/feedback.ts';
import type { PanelHome } from '#lib/contract/preferences.ts';

/** All that the panel knows of the browser. The extension's own stands in `entrypoints/panel`; the gallery and the tests hand in another. */
export type PanelTransport = {
  /** Ask the background. Answers are results; this never rejects. */
  ask: <N extends BackgroundRequestName>(type: N, input: BackgroundRequests[N]['input']) => Promise<BackgroundReply<N>>;
  /** What was last known of a record, where that can be had without the background; it may be out of date. Never rejects. */
  recall?: (seen: SeenRecord, personId: string | null) => Promise<RecordContext | null>;
  /** The same, where it can be had without any wait. */
  recallNow?: (seen: SeenRecord, personId: string | null) => RecordContext | null;
  /** Whether anything may have been begun on the record of this key; where that is not known, it may. */
  mayHaveDraft?: (key: string) => boolean;
  /** Something begun there is on its way to the background. */
  expectDraft?: (key: string) => void;
  /** Keeps the entries of one click, all or none; answers once they are safe on disk, or says why they are not. */
  keep: (entries: readonly Entry[]) => Promise<Result<null>>;
  /** What the page says: the record now, and every later one. Returns how to stop. */
  watchPage: (listener: (message: PageToPanel) => void) => () => void;
  /** The background's state now, and after every change. Returns how to stop. */
  watchState: (listener: (state: BackgroundState) => void) => () => void;
  tellPage: (message: PanelToWatcher) => void;
  /** Where this panel stands. */
  home: PanelHome;
  /** Moves the panel. Must be called in the click itself; false: the browser opens its side panel from its own buttons only. */
  moveTo: (home: PanelHome) => Promise<boolean>;
  /** Asks the person whether Leadlight may be at an origin. Must be called in the click itself. */
  allow: (origin: string) => Promise<boolean>;
};

export const TransportContext = createContext<PanelTransport | null>(null);

export function useTransport(): PanelTransport {
  const transport = use(TransportContext);
  if (transport === null) throw new Error('The panel needs a transport: mount it through <Panel transport={…}>.');
  return transport;
}
