/** What a frame saw of itself. Marks: milliseconds since `origin`, which is in milliseconds since 1970 and so the same clock in every frame. */
export type Seen = {
  origin: number;
  /** Durations of the main thread's tasks above 50 ms. */
  longTasks: number[];
  /** Sum of the layout shifts' scores, https://web.dev/articles/cls without its windows. */
  shift: number;
  marks: Partial<Record<Mark, number>>;
};

/**
 * `record`: the CRM's record title is painted. `sidebar`: the extension's element in the page is. `person`: the person's name
 * stands in the panel's frame, and the browser says that nothing in the page covers it.
 */
export type Mark = 'record' | 'sidebar' | 'person';

/** Selectors of the record's title and of the extension's element; the name that the panel is to show. */
export type Wanted = { title: string; host: string | null; person: string };

declare global {
  interface Window {
    benchSeen?: Seen;
  }
}

/**
 * Runs in every frame before its own scripts; it is sent as text, so everything that it needs is inside. In the CRM's page
 * it looks for the record and the extension's element, in a panel for the person.
 */
export function observe({ title, host, person }: Wanted): void {
  const seen: Seen = { origin: performance.timeOrigin, longTasks: [], shift: 0, marks: {} };
  window.benchSeen = seen;
  if (location.protocol === 'chrome-extension:') observePanel();
  else observePage();

  function observePanel(): void {
    const find = () => [...document.querySelectorAll('h1')].find((heading) => heading.textContent === person);
    whenThere(find, { childList: true, subtree: true, characterData: true }, markWhenVisible);
  }

  function observePage(): void {
    const elements = { childList: true, subtree: true };
    whenThere(
      () => document.querySelector(title),
      elements,
      () => markAfterFrame('record'),
    );
    if (host !== null)
      whenThere(
        () => document.querySelector(host),
        elements,
        () => markAfterFrame('sidebar'),
      );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  }

  function whenThere(find: () => Element | null | undefined, watched: MutationObserverInit, then: (element: Element) => void): void {
    const observer = new MutationObserver(look);
    observer.observe(document, watched);
    look();

    function look(): void {
      const element = find();
      if (!element) return;
      observer.disconnect();
      then(element);
    }
  }

  /** The end of the first frame that is drawn from now on. */
  function markAfterFrame(mark: Mark): void {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        seen.marks[mark] = performance.now();
        port1.close();
      };
      port2.postMessage(null);
    });
  }

  /**
   * Asks frame by frame by IntersectionObserver v2, which sees through to the page above the panel. Always a new one: its first
   * answer comes with the next frame, a later one not before 100 ms.
   */
  function markWhenVisible(element: Element): void {
    const init: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = { trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      const entry = entries.at(-1);
      if (entry && 'isVisible' in entry && entry.isVisible === true) seen.marks.person = performance.now();
      else requestAnimationFrame(() => markWhenVisible(element));
    }, init);
    observer.observe(element);
  }
}
