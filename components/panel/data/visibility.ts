/**
 * Whether an element can truly be seen by the person: not hidden, faded, transformed or covered by the page around us.
 * `unknown` until the browser has looked for the first time (about 100 ms).
 */
export type Visibility = 'visible' | 'hidden' | 'unknown';

export type VisibilityWatch = {
  now: () => Visibility;
  onChange: (listener: (visibility: Visibility) => void) => void;
  stop: () => void;
};

/** Of what is not on screen whole, what is left may mislead. */
export const ALMOST_ALL = 0.9;

/** IntersectionObserver v2, which the DOM types do not know yet. https://w3c.github.io/IntersectionObserver/v2/ */
type TrackingInit = IntersectionObserverInit & { trackVisibility: boolean; delay: number };

/**
 * Watches one element. Where the browser tracks visibility (IntersectionObserver v2), a page that covers, fades or scales
 * the panel to harvest a click is seen. Elsewhere (Firefox) the weaker signs are used: the document is shown, and
 * the element lies inside the window.
 *
 * @param share How much of the element must be on screen, 0 to 1.
 */
export function watchVisible(element: Element, share: number): VisibilityWatch {
  if (typeof IntersectionObserver === 'undefined') return alwaysUnknown;
  const isTracking = 'isVisible' in IntersectionObserverEntry.prototype;
  const listeners: ((visibility: Visibility) => void)[] = [];
  let last: Visibility = 'unknown';

  const take = (entries: readonly IntersectionObserverEntry[]) => {
    const entry = entries.at(-1);
    if (entry === undefined) return;
    last = visibilityOf(entry, share, isTracking);
    for (const listener of listeners) listener(last);
  };
  const init: TrackingInit = { threshold: [0, share, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver(take, isTracking ? init : { threshold: [0, share, 1] });
  observer.observe(element);

  return {
    now: () => {
      take(observer.takeRecords());
      return document.visibilityState === 'hidden' ? 'hidden' : last;
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
    stop: () => observer.disconnect(),
  };
}

function visibilityOf(entry: IntersectionObserverEntry, share: number, isTracking: boolean): Visibility {
  if (!entry.isIntersecting || entry.intersectionRatio < share) return 'hidden';
  if (!isTracking) return 'visible';
  return 'isVisible' in entry && entry.isVisible === true ? 'visible' : 'hidden';
}

/** For a window of the browser's own, which no page can cover: what is on screen there can be seen. */
export const alwaysVisible: VisibilityWatch = {
  now: () => (document.visibilityState === 'hidden' ? 'hidden' : 'visible'),
  onChange: (listener) => listener('visible'),
  stop: () => {},
};

const alwaysUnknown: VisibilityWatch = { now: () => 'unknown', onChange: () => {}, stop: () => {} };
