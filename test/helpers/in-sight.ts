type Evaluates = { evaluate: (look: (ms: number) => Promise<void>, ms: number) => Promise<void> };

/** As long as the panel asks for before a click counts, one more look of the browser (the panel's may come later than this one), and a little. */
const STEADY_MS = 700;

/** Waits until the browser has said of the whole panel for half a second that it can be seen: from then on a click counts. */
export function inSight(panel: Evaluates): Promise<void> {
  return panel.evaluate(
    (steadyMs) =>
      new Promise((resolve) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const take = ([entry]: IntersectionObserverEntry[]) => {
          clearTimeout(timer);
          const isSeen = entry?.isIntersecting === true && Reflect.get(entry, 'isVisible') !== false;
          if (isSeen) timer = setTimeout(done, steadyMs);
        };
        const init: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = { trackVisibility: true, delay: 100 };
        const observer = new IntersectionObserver(take, init);
        observer.observe(document.documentElement);
        function done() {
          observer.disconnect();
          resolve();
        }
      }),
    STEADY_MS,
  );
}

/**
 * Waits until the browser has said that the panel cannot be seen as it is, and has looked once more: by then it has told the panel, too.
 * One that is drawn small or low it takes for seen; then its size is waited for.
 */
export function outOfSight(panel: Evaluates): Promise<void> {
  return panel.evaluate(async (delay) => {
    const look = () =>
      new Promise<boolean>((resolve) => {
        const take = ([entry]: IntersectionObserverEntry[]) => {
          observer.disconnect();
          const isLarge = devicePixelRatio >= 1 && innerHeight >= 200;
          resolve(isLarge && entry !== undefined && entry.intersectionRatio >= 0.9 && Reflect.get(entry, 'isVisible') === true);
        };
        const init: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = { trackVisibility: true, delay };
        const observer = new IntersectionObserver(take, init);
        observer.observe(document.documentElement);
      });
    while (await look());
    const later = performance.now() + 2 * delay;
    while (performance.now() < later) await look();
  }, 100);
}
