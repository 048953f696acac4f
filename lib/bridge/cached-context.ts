import type { RecordContext } from '../contract/context.ts';
import { CONTEXT_INDEX, CONTEXT_PREFIX, contextKey } from './context-key.ts';
import { type BackgroundState, type SeenRecord, STATE_KEY } from './messages.ts';
import { ownerOf } from './owner.ts';
import { isBackgroundState } from './watch-state.ts';

/** What is used of `storage.session`, which only the extension's own pages can read. */
type Area = {
  get: (keys: string | string[]) => Promise<Record<string, unknown>>;
  onChanged: { addListener: (listener: OnChanged) => void };
};
type OnChanged = (changes: Record<string, { newValue?: unknown }>) => void;

const MOST_REMEMBERED = 20;

/**
 * The last known contexts of records, straight out of `storage.session`: a panel paints one at once, whether or not the background runs. None
 * where nobody is signed in, nothing is known for this member, or answers wait that only the background lays over it. It may be out of date:
 * whoever shows it asks the background, too.
 */
export function cachedContexts(area: Area) {
  /** What the background has written; what it takes out of the storage leaves here, too. */
  const memory = new Map<string, unknown>();
  const changed = new Set<string>();
  area.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (!key.startsWith(CONTEXT_PREFIX)) continue;
      changed.add(key);
      memory.delete(key);
      if (newValue !== undefined) memory.set(key, newValue);
    }
    for (const oldest of [...memory.keys()].slice(0, -MOST_REMEMBERED)) memory.delete(oldest);
  });

  return {
    /** Takes in what was written before this page came, the latest of it. */
    async warm(): Promise<void> {
      const { [CONTEXT_INDEX]: index } = await area.get(CONTEXT_INDEX);
      const keys = Array.isArray(index) ? index.slice(-MOST_REMEMBERED).map((key) => `${CONTEXT_PREFIX}${key}`) : [];
      changed.clear();
      const found = await area.get(keys);
      const older = keys.filter((key) => !changed.has(key) && !memory.has(key) && found[key] !== undefined);
      const newer = [...memory];
      memory.clear();
      for (const key of older) memory.set(key, found[key]);
      for (const [key, value] of newer) memory.set(key, value);
    },
    /** What this page holds in memory. `state`: the background's, null while it is not known. */
    remembered(state: BackgroundState | null, seen: SeenRecord, personId: string | null): RecordContext | null {
      const key = keyFor(state, seen, personId);
      return key === null ? null : contextIn(memory.get(key));
    },
    async read(known: BackgroundState | null, seen: SeenRecord, personId: string | null): Promise<RecordContext | null> {
      const key = keyFor(known ?? (await area.get(STATE_KEY))[STATE_KEY], seen, personId);
      return key === null ? null : contextIn((await area.get(key))[key]);
    },
  };
}

function keyFor(state: unknown, { record, email }: SeenRecord, personId: string | null): string | null {
  if (!isBackgroundState(state) || state.session.status !== 'signedIn' || state.answers > 0) return null;
  const { me } = state.session;
  const mayRead = me.settings.readEmailFromPage;
  return CONTEXT_PREFIX + contextKey(ownerOf(state.serverUrl, me), { record, email: mayRead ? email : null, personId });
}

function contextIn(stored: unknown): RecordContext | null {
  return isStored(stored) ? stored.context : null;
}

/** Only the background writes it, of answers that it has checked, and nothing of it outlives the build that did. */
function isStored(value: unknown): value is { context: RecordContext } {
  return typeof value === 'object' && value !== null && 'context' in value && typeof value.context === 'object' && value.context !== null;
}
