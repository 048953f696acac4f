import { createContext, use } from 'react';
import type { PersonCard } from '#lib/contract/people.ts';

/** The people who are listed, by id, and what opens one of them. */
export type ShownAccount = { people: ReadonlyMap<string, PersonCard>; onOpen: (personId: string) => void };

export const AccountContext = createContext<ShownAccount>({ people: new Map(), onOpen: () => {} });

export function useShownAccount(): ShownAccount {
  return use(AccountContext);
}
