/** What a frame saw of itself. Marks: milliseconds since `origin`, which is in milliseconds since 1970 and so the same clock in every frame. */
export type Seen = {
  origin: number;
  /** Durations of the main thread's tasks above 50 ms. */
  longTasks: number[];
  /** Sum of the layout shifts' scores, https://web.dev/articles/cls without its windows. */
  shift: number;
  marks: Partial<Record<Mark, number>>;
};

/** `record`: the CRM's record title is painted; `panel`: the extension's element in the page is; `person`: the person's name in the panel's frame is. */
export type Mark = 'record' | 'panel' | 'person';

/** Selectors of the record's title and of the extension's element; the name that the panel is to show. */
export type Wanted = { title: string; host: string | null; person: string };

declare global {
  interface Window {
    benchSeen?: Seen;
  }
}

/**
 * Runs in every frame before its own scripts; it is sent as text, so everything that it needs is inside. In the CRM's page
 * it looks for the record and the extension's element, in a panel for the person. A mark is the end of the first frame that
 * is drawn after the element has come.
 */
export function observe(wanted: Wanted): void {
  const seen: Seen = { origin: performance.timeOrigin, longTasks: [], shift: 0, marks: {} };
  window.benchSeen = seen;

  function markWhen(mark: Mark, isThere: () => boolean, watched: MutationObserverInit): void {
    const observer = new MutationObserver(look);
    observer.observe(document, watched);
    look();

    function look(): void {
      if (!isThere()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          seen.marks[mark] = performance.now();
          port1.close();
        };
        port2.postMessage(null);
      });
    }
  }

  const elements = { childList: true, subtree: true };
  if (location.protocol === 'chrome-extension:') {
    const name = () => document.querySelector('h1')?.textContent;
    markWhen('person', () => name() === wanted.person, { ...elements, characterData: true });
    return;
  }
  const { title, host } = wanted;
  markWhen('record', () => document.querySelector(title) !== null, elements);
  if (host !== null) markWhen('panel', () => document.querySelector(host) !== null, elements);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
}
