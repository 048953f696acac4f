import { useEffect, useState } from 'react';
import { useEnvironment } from './environment.ts';

/** The time, anew every half minute: clocks on screen stay true without a look at the server. */
export function useNow(): Date {
  const { now } = useEnvironment();
  const [time, setTime] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 30_000);
    return () => clearInterval(timer);
  }, [now]);
  return time;
}
