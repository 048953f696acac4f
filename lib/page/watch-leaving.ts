import { after } from './wait.ts';

/** A page that is still there by then was not left: the link led to a file, or the person was asked and stayed. */
const STAYS_AFTER_MS = 1_500;

/**
 * Tells when the page is about to be left for another document, and when it has stayed after all. Where the address is for another program
 * (`mailto:`), nothing is left.
 */
export function watchLeaving(page: Window, onLeaving: () => void, onStayed: () => void, stop: AbortSignal): void {
  let isForOthers = false;
  const note = ({ destination }: NavigateEvent) => {
    isForOthers = !/^https?:/.test(destination.url);
  };
  if ('navigation' in page) page.navigation.addEventListener('navigate', note, { signal: stop });
  page.addEventListener('beforeunload', leave, { signal: stop });

  function leave(): void {
    const isLeft = !isForOthers;
    isForOthers = false;
    if (!isLeft) return;
    onLeaving();
    void after(STAYS_AFTER_MS, stop).then(onStayed);
  }
}
