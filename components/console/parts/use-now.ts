import { useEffect, useState } from 'react';
import { useServices } from '../services.ts';

const TICK_MS = 30_000;

/** The time, kept current, so that "4 min" does not stay on the screen for an hour. */
export function useNow(): Date {
  const { now } = useServices();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), TICK_MS);
    return () => clearInterval(timer);
  }, [now]);
  return time;
}
