import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';

/** Whole seconds since a time (milliseconds since the epoch), counted on while shown. */
export function useElapsed(since: number): number {
  const { now } = useServices();
  const [time, setTime] = useState(() => now().getTime());
  useEffect(() => {
    const timer = setInterval(() => setTime(now().getTime()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return Math.max(0, Math.floor((time - since) / 1000));
}
