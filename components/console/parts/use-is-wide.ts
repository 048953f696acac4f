import { useSyncExternalStore } from 'react';

/** Keep in step with the media queries of the list-beside-detail screens. */
const QUERY = '(min-width: 64.0625rem)';

/** Whether a list and its detail fit beside each other. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}

function subscribe(onChange: () => void): () => void {
  const list = matchMedia(QUERY);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}
