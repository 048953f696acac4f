import { type ReactNode, useCallback } from 'react';
import type { ToldFailure } from '#lib/contract/errors.ts';
import type { failures } from '#lib/words/en/shared/failures.ts';
import { useSpeech, useWords } from './use-words.ts';

/** What went wrong, in the person's language. What only the server can say stays in its own words, marked as English. */
export function useFailureWords(): (failure: ToldFailure) => ReactNode {
  const { words } = useSpeech();
  const say = useWords('failures');
  return useCallback(
    ({ code, message, says }) => {
      const key = says ?? OF_CODES[code];
      const isOurs = (name: string | undefined): name is keyof typeof failures => name !== undefined && name in (words.failures ?? {});
      return isOurs(key) ? say(key) : <ServerWords>{message}</ServerWords>;
    },
    [words, say],
  );
}

/** Words that the server or the agreement gave: English, whatever is spoken around them. */
export function ServerWords({ children }: { children: ReactNode }) {
  return (
    <span lang="en" dir="auto">
      {children}
    </span>
  );
}

/** What stands for a code of the server's where it needs no words of its own. */
const OF_CODES: Partial<Record<ToldFailure['code'], keyof typeof failures>> = {
  offline: 'offline',
  timeout: 'timeout',
  garbled: 'garbled',
  updateNeeded: 'updateNeeded',
  signedOut: 'signedOut',
  unauthenticated: 'signedOut',
  unavailable: 'unavailable',
  rateLimited: 'rateLimited',
  internal: 'serverFault',
};
