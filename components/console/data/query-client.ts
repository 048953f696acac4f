import { QueryClient } from '@tanstack/react-query';
import { isPassing } from './failure.ts';

/**
 * The console's cache. Queries run even when the browser claims to be offline (`always`): the answer then is an honest failure that
 * the screen shows, instead of a silent pause.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        retry: (count, error) => count < 2 && isPassing(error),
        retryDelay: (attempt) => 400 * 2 ** attempt,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
