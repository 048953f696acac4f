import type { RecordContext } from '../contract/context.ts';
import { CONTEXT_PREFIX, contextKey } from './context-key.ts';
import { type BackgroundState, type SeenRecord, STATE_KEY } from './messages.ts';
import { ownerOf } from './owner.ts';
import { isBackgroundState } from './watch-state.ts';

/** What is used of `storage.session`, which only the extension's own pages can read. */
type Area = { get: (keys: string) => Promise<Record<string, unknown>> };

/**
 * The last known context of a record, straight out of `storage.session`: a panel paints it at once, whether or not the background runs.
 * Null where nobody is signed in, nothing is known for this member, or clicks wait that only the background lays over it. It may be out of
 * date: whoever shows it asks the background, too.
 *
 * @param known the background's state where the caller has heard of it, else it is read
 */
export async function readCachedContext(
  area: Area,
  known: BackgroundState | null,
  { record, email }: SeenRecord,
  personId: string | null,
): Promise<RecordContext | null> {
  const state = known ?? (await area.get(STATE_KEY))[STATE_KEY];
  if (!isBackgroundState(state) || state.session.status !== 'signedIn' || state.queued > 0) return null;
  const { me } = state.session;
  const mayRead = me.settings.readEmailFromPage;
  const key = CONTEXT_PREFIX + contextKey(ownerOf(state.serverUrl, me), { record, email: mayRead ? email : null, personId });
  const stored = (await area.get(key))[key];
  return isStored(stored) ? stored.context : null;
}

/** Only the background writes it, of answers that it has checked, and nothing of it outlives the build that did. */
function isStored(value: unknown): value is { context: RecordContext } {
  return typeof value === 'object' && value !== null && 'context' in value && typeof value.context === 'object' && value.context !== null;
}
