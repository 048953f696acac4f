/**
 * Tells when an element moves or grows, whoever moved it, with no timer and no look at each frame: the element's own place is the root
 * of an intersection observer, so that leaving it is an intersection lost. That it shrinks is not told. Where it is, an observer says, too:
 * to ask the element would make the page lay itself out there and then.
 */
export function watchMoves(element: Element, onMove: () => void, stop: AbortSignal): void {
  const { document } = element.ownerDocument.defaultView ?? window;
  let observer: IntersectionObserver | undefined;
  stop.addEventListener('abort', () => observer?.disconnect());
  find();

  function find(): void {
    observe({ root: document }, (place) => watch(place));
  }

  function watch(place: DOMRectReadOnly): void {
    let isFirst = true;
    observe({ root: document, rootMargin: marginTo(place, document), threshold: 1 }, (now) => {
      if (!isFirst || now.left !== place.left || now.top !== place.top) {
        onMove();
        find();
      }
      isFirst = false;
    });
  }

  function observe(init: IntersectionObserverInit, take: (place: DOMRectReadOnly) => void): void {
    observer?.disconnect();
    observer = new IntersectionObserver((entries) => {
      const entry = entries.at(-1);
      if (entry !== undefined) take(entry.boundingClientRect);
    }, init);
    observer.observe(element);
  }
}

/** The viewport drawn in to where the element is; all of it while the element shows nothing. */
function marginTo({ left, top, right, bottom }: DOMRectReadOnly, { documentElement }: Document): string {
  if (left === right || top === bottom) return '0px';
  const inward = [top, documentElement.clientWidth - right, documentElement.clientHeight - bottom, left];
  return inward.map((px) => `${-Math.floor(px)}px`).join(' ');
}
