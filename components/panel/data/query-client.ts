import { focusManager, QueryClient } from '@tanstack/react-query';

/** Milliseconds between two looks while the panel is seen, so that marketing's reply appears by itself; fewer after one that failed. */
const LOOK_AGAIN = { usually: 60_000, afterFailure: 10_000 };

/**
 * The panel's queries: nothing outlives the record that asked for it (`gcTime` 0), nothing is retried behind the person's
 * back (the background does that), and what is on screen is looked at again on focus, every minute, and sooner after a look that failed.
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
        refetchInterval: ({ state }) => (state.status === 'error' ? LOOK_AGAIN.afterFailure : LOOK_AGAIN.usually),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
