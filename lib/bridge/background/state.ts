import type { KeyValueStore } from '../key-value.ts';
import { type BackgroundState, STATE_KEY } from '../messages.ts';

export type StateHolder = ReturnType<typeof createState>;

/** The state that pages of the extension see: changed here, read by them in `storage.session`, where each change reaches them. */
export function createState(store: KeyValueStore, first: BackgroundState) {
  let state = first;
  const listeners = new Set<(state: BackgroundState) => void>();
  /** Where memory is full, pages hear nothing until the next change; what was done is done all the same. */
  const publish = () => store.set({ [STATE_KEY]: state }).catch(() => undefined);
  return {
    get: () => state,
    async change(part: Partial<BackgroundState>): Promise<void> {
      const next = { ...state, ...part };
      if (JSON.stringify(next) === JSON.stringify(state)) return;
      state = next;
      for (const listener of listeners) listener(state);
      await publish();
    },
    /** Tells every later change; returns how to stop. */
    subscribe(listener: (state: BackgroundState) => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    publish,
  };
}
