import { type RefObject, useLayoutEffect, useState } from 'react';

/** The menu is on every record, whatever else has gone. */
const FALLBACK = 'button[aria-haspopup="menu"]';

/** Gives the focus back to where it was when this came up, if it is in here at the end; what it came from may have gone by then. */
export function useReturnFocus(root: RefObject<HTMLElement | null>): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(() => {
    const element = root.current;
    return () => {
      if (element?.contains(document.activeElement) !== true) return;
      const place = before?.isConnected ? before : document.querySelector(FALLBACK);
      if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    };
  }, [root, before]);
}
