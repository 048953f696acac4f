import { focusManager, QueryClient } from '@tanstack/react-query';

/** Seconds between two looks while the panel is seen, so that marketing's reply appears by itself. */
const LOOK_AGAIN = 60;

/**
 * The panel's queries: nothing outlives the record that asked for it (`gcTime` 0), nothing is retried behind the person's
 * back (the background does that), and what is on screen is looked at again on focus and every minute.
 */
export function createPanelQueryClient(): QueryClient {
  focusManager.setEventListener((onFocus) => {
    const notice = () => onFocus();
    window.addEventListener('visibilitychange', notice);
    window.addEventListener('focus', notice);
    return () => {
      window.removeEventListener('visibilitychange', notice);
      window.removeEventListener('focus', notice);
    };
  });
  return new QueryClient({
    defaultOptions: {
      queries: {
        gcTime: 0,
        staleTime: 5_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: true,
        refetchInterval: LOOK_AGAIN * 1000,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
