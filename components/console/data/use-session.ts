import { useSyncExternalStore } from 'react';
import { type SessionState, useServices } from '../services.ts';

/** Where sign-in stands, live. */
export function useSession(): SessionState {
  const { session } = useServices();
  return useSyncExternalStore(session.subscribe, session.getState);
}
