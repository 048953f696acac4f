/** Under this what people have begun lies in `storage.session`, as a list. */
export const DRAFTS_KEY = 'drafts';

/** What is used of `storage.session`. */
type Area = { get: (keys: string) => Promise<Record<string, unknown>>; onChanged: { addListener: (listener: OnChanged) => void } };
type OnChanged = (changes: Record<string, { newValue?: unknown }>) => void;

/**
 * Knows on which records something was begun, so that a view of one without need not ask and wait. What is in a draft, and whose it is, only
 * the background tells.
 */
export function draftKeys(area: Area) {
  let stored: ReadonlySet<string> | null = null;
  const told = new Set<string>();
  area.onChanged.addListener((changes) => {
    if (DRAFTS_KEY in changes) stored = keysIn(changes[DRAFTS_KEY]?.newValue);
  });
  area.get(DRAFTS_KEY).then(
    (found) => {
      stored ??= keysIn(found[DRAFTS_KEY]);
    },
    () => undefined,
  );
  return {
    mayHave: (key: string): boolean => stored === null || stored.has(key) || told.has(key),
    /** One is on its way to the background. */
    expect: (key: string): void => void told.add(key),
  };
}

function keysIn(list: unknown): ReadonlySet<string> {
  const hasKey = (one: unknown): one is { key: unknown } => typeof one === 'object' && one !== null && 'key' in one;
  return new Set(Array.isArray(list) ? list.filter(hasKey).map(({ key }) => String(key)) : []);
}
