import { useConnection } from '../data/connection.ts';
import { useTransport } from '../data/transport.ts';

/** Whether the panel lives in its other home: this one is left over. */
export function useIsElsewhere(): boolean {
  const { home } = useTransport();
  const preferences = useConnection()?.state.preferences;
  return preferences !== undefined && preferences.home !== home;
}
