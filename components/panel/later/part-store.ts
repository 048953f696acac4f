/** Parts that are fetched once: null until they are here. */
export type PartState<T> = { parts: T | null; hasFailed: boolean };

export type PartStore<T> = {
  get: () => PartState<T>;
  subscribe: (listener: () => void) => () => void;
  /** Fetches them, unless they are here or on their way; after a failure it tries again. */
  fetch: () => Promise<void>;
};

/** Not React's `lazy`: that would show its fallback for a moment even when the file is here, and would never try a second time. */
export function createPartStore<T>(load: () => Promise<T>): PartStore<T> {
  const listeners = new Set<() => void>();
  let state: PartState<T> = { parts: null, hasFailed: false };
  let fetching: Promise<void> | null = null;

  const become = (next: PartState<T>) => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function bring(): Promise<void> {
    if (state.hasFailed) become({ parts: null, hasFailed: false });
    try {
      become({ parts: await load(), hasFailed: false });
    } catch {
      // Not here: an update has replaced the extension's files. The next try asks for it again.
      fetching = null;
      become({ parts: null, hasFailed: true });
    }
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    fetch() {
      fetching ??= bring();
      return fetching;
    },
  };
}
