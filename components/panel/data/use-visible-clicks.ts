import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useEnvironment } from './environment.ts';
import type { Visibility, VisibilityWatch } from './visibility.ts';

const ALMOST_ALL = 0.9;

/** Runs `act` when a person made the event while the element could truly be seen; else `onRefused`, or nothing for a scripted event. */
export type GuardedAct = (event: Event, act: () => void) => void;

/** Guards the clicks that count against a page that hides the panel and harvests them, or makes them up. */
export function useVisibleClicks(element: RefObject<HTMLElement | null>, onRefused: () => void): GuardedAct {
  const { watchVisible, isGenuine } = useEnvironment();
  const watch = useRef<VisibilityWatch | null>(null);

  useEffect(() => {
    if (element.current === null) return;
    const started = watchVisible(element.current, ALMOST_ALL);
    watch.current = started;
    return () => {
      started.stop();
      watch.current = null;
    };
  }, [element, watchVisible]);

  return useCallback(
    (event, act) => {
      if (!isGenuine(event)) return;
      const decide = (visibility: Visibility | undefined) => (visibility === 'visible' ? act() : onRefused());
      const visibility = watch.current?.now();
      if (visibility === 'unknown') void watch.current?.firstLook().then(decide);
      else decide(visibility);
    },
    [isGenuine, onRefused],
  );
}
