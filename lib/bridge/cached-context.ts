import type { RecordContext } from '../contract/context.ts';
import { CONTEXT_PREFIX, contextKey } from './context-key.ts';
import { type BackgroundState, type SeenRecord, STATE_KEY } from './messages.ts';
import { ownerOf } from './owner.ts';
import { isBackgroundState } from './watch-state.ts';

/** What is used of `storage.session`, which only the extension's own pages can read. */
type Area = { get: (keys: string) => Promise<Record<string, unknown>>; onChanged: { addListener: (listener: OnChanged) => void } };
type OnChanged = (changes: Record<string, { newValue?: unknown }>) => void;

const MOST_REMEMBERED = 20;

/**
 * The last known contexts of records, straight out of `storage.session`: a panel paints one at once, whether or not the background runs. None
 * where nobody is signed in, nothing is known for this member, or clicks wait that only the background lays over it. It may be out of date:
 * whoever shows it asks the background, too.
 */
export function cachedContexts(area: Area) {
  /** What the background has written while this page lives; what it takes out of the storage leaves here, too. */
  const memory = new Map<string, unknown>();
  area.onChanged.addListener((changes) => {
    for (const [key, { newValue }] of Object.entries(changes)) {
      if (!key.startsWith(CONTEXT_PREFIX)) continue;
      memory.delete(key);
      if (newValue !== undefined) memory.set(key, newValue);
    }
    for (const oldest of [...memory.keys()].slice(0, -MOST_REMEMBERED)) memory.delete(oldest);
  });

  return {
    /** What this page has seen being written. `state`: the background's, null while it is not known. */
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
  if (!isBackgroundState(state) || state.session.status !== 'signedIn' || state.queued > 0) return null;
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
