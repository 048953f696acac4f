import type { Draft } from '#lib/bridge/messages.ts';
import type { PanelTransport } from './transport.ts';

/** Typing is kept this long after the last key, in ms; what is left at once (another record, another home, a reload) is kept then. */
const PAUSE_MS = 150;

const ACTS = ['pointerdown', 'keydown'] as const;

/** What was begun on one record, by name. Nothing of it outlives the record's view but what the background keeps. */
export type DraftStore = {
  get: (name: string) => unknown;
  /** `undefined`: nothing is begun any more. */
  set: (name: string, value: unknown) => void;
  /** What has names that begin so is done with. */
  clear: (prefix: string) => void;
  isLoaded: () => boolean;
  /** Whether the person has clicked or typed here since the record came up. */
  hasActed: () => boolean;
  subscribe: (listener: () => void) => () => void;
  /** Loads what was left, and keeps what is begun from now on; returns how to stop, which keeps the rest at once. */
  start: () => () => void;
};

export function createDraftStore(
  key: string,
  { ask, mayHaveDraft, expectDraft }: Pick<PanelTransport, 'ask' | 'mayHaveDraft' | 'expectDraft'>,
): DraftStore {
  const values = new Map<string, unknown>();
  /** Begun before what was left had been read: the newer one counts. */
  const touched = new Set<string>();
  const listeners = new Set<() => void>();
  let isLoaded = mayHaveDraft?.(key) === false;
  let hasActed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const act = () => {
    hasActed = true;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };

  function change(edit: () => void): void {
    edit();
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
    tell();
  }

  function keep(): void {
    clearTimeout(timer);
    if (timer === undefined) return;
    timer = undefined;
    const draft: Draft = Object.fromEntries(values);
    if (values.size > 0) expectDraft?.(key);
    void ask('keepDraft', { key, draft: values.size === 0 ? null : draft });
  }

  async function load(): Promise<void> {
    const reply = await ask('getDraft', { key });
    const left = reply.ok ? (reply.value.draft ?? {}) : {};
    for (const [name, value] of Object.entries(left)) if (!touched.has(name)) values.set(name, value);
    isLoaded = true;
    tell();
  }

  return {
    get: (name) => values.get(name),
    set: (name, value) =>
      change(() => {
        touched.add(name);
        if (value === undefined) values.delete(name);
        else values.set(name, value);
      }),
    clear: (prefix) =>
      change(() => {
        for (const name of [...values.keys()]) if (name.startsWith(prefix)) values.delete(name);
      }),
    isLoaded: () => isLoaded,
    hasActed: () => hasActed,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start() {
      if (!isLoaded) void load();
      for (const type of ACTS) window.addEventListener(type, act, { capture: true });
      window.addEventListener('pagehide', keep);
      document.addEventListener('visibilitychange', keep);
      return () => {
        for (const type of ACTS) window.removeEventListener(type, act, { capture: true });
        window.removeEventListener('pagehide', keep);
        document.removeEventListener('visibilitychange', keep);
        keep();
      };
    },
  };
}
