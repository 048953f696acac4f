import { createPartStore } from './part-store.ts';

/** What comes after the first paint of a record. */
export const laterParts = createPartStore(() => import('./parts.ts'));

/** Fetches the rest of the panel once nothing else is to be done, so that a click finds it here. */
export function fetchWhenIdle(): void {
  const fetch = () => void laterParts.fetch();
  if (typeof requestIdleCallback === 'function') requestIdleCallback(fetch);
  else setTimeout(fetch);
}
