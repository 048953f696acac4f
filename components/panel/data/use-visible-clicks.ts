import { useCallback } from 'react';
import { useEnvironment } from './environment.ts';
import type { Sight } from './panel-sight.ts';
import { useSight } from './use-sight.ts';

export type Refusal = Exclude<Sight, 'clear'>;

/** Runs `act` when a person made the event while the panel could truly be seen; else `onRefused`, or nothing for a scripted event. */
export type GuardedAct = (event: Event, act: () => void) => void;

/** Guards the clicks that count against a page that hides or moves the panel and harvests them, or makes them up. */
export function useVisibleClicks(onRefused: (why: Refusal) => void): GuardedAct {
  const { isGenuine } = useEnvironment();
  const sight = useSight();
  return useCallback(
    (event, act) => {
      if (!isGenuine(event)) return;
      const seen = sight();
      if (seen === 'clear') act();
      else onRefused(seen);
    },
    [isGenuine, sight, onRefused],
  );
}
