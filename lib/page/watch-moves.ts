/**
 * Tells when an element moves or grows, whoever moved it, with no timer and no look at each frame: the element's own place is the root
 * of an intersection observer, so that leaving it is an intersection lost. That it shrinks is not told.
 */
export function watchMoves(element: Element, onMove: () => void, stop: AbortSignal): void {
  const { document } = element.ownerDocument.defaultView ?? window;
  let observer: IntersectionObserver | undefined;
  stop.addEventListener('abort', () => observer?.disconnect());
  watch();

  function watch(): void {
    observer?.disconnect();
    let isFirst = true;
    const take = () => {
      if (!isFirst) {
        onMove();
        watch();
      }
      isFirst = false;
    };
    observer = new IntersectionObserver(take, { root: document, rootMargin: marginTo(element, document), threshold: 1 });
    observer.observe(element);
  }
}

/** The viewport drawn in to where the element is; all of it while the element shows nothing. */
function marginTo(element: Element, { documentElement }: Document): string {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  if (left === right || top === bottom) return '0px';
  const inward = [top, documentElement.clientWidth - right, documentElement.clientHeight - bottom, left];
  return inward.map((px) => `${-Math.floor(px)}px`).join(' ');
}
