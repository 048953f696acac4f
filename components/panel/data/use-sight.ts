import { createContext, use, useEffect, useRef, useState } from 'react';
import { useEnvironment } from './environment.ts';
import type { Sight, SightWatch } from './panel-sight.ts';
import { useTransport } from './transport.ts';

/** How the panel can be seen at this moment. */
export type SightNow = () => Sight;

export const SightContext = createContext<SightNow>(() => 'tooEarly');

export function useSight(): SightNow {
  return use(SightContext);
}

/** Follows how the panel can be seen, for its life. */
export function useWatchSight(): SightNow {
  const { watchSight } = useEnvironment();
  const { watchPage } = useTransport();
  const watch = useRef<SightWatch | null>(null);
  const [now] = useState<SightNow>(() => () => watch.current?.now() ?? 'tooEarly');

  useEffect(() => {
    const started = watchSight();
    watch.current = started;
    window.addEventListener('resize', started.moved);
    const stopListening = watchPage((message) => {
      if (message.type === 'moved') started.moved();
      if (message.type === 'density') started.inPageOf(message.density);
    });
    return () => {
      stopListening();
      window.removeEventListener('resize', started.moved);
      started.stop();
      watch.current = null;
    };
  }, [watchSight, watchPage]);
  return now;
}
