/** What a frame saw of itself. Marks: milliseconds since `origin`, which is in milliseconds since 1970 and so the same clock in every frame. */
export type Seen = {
  origin: number;
  /** Durations of the main thread's tasks above 50 ms. */
  longTasks: number[];
  /** Sum of the layout shifts' scores, https://web.dev/articles/cls without its windows. */
  shift: number;
  marks: Partial<Record<Mark, number>>;
  /** The frames after which clicks on a verdict were seen. */
  acknowledgedIn: number[];
  /** Forgets the marks and looks for another record; an empty text: for none. */
  watch: (next: Pick<Wanted, 'text' | 'person'>) => void;
};

/**
 * `click`: the person's last one. `record`: the CRM's record title is painted. `sidebar`: the extension's element in the page is. `drawn`: the
 * panel's frame has drawn the person's name. `person`: and the browser says that nothing in the page covers it, which it does some frames later.
 */
export type Mark = 'click' | 'record' | 'sidebar' | 'drawn' | 'person';

export type Wanted = {
  /** Selector of the record's title, in a text or an input's value, and what it says. */
  title: string;
  text: string;
  /** Whether a title can change without the tree changing, as an input's value does: then it is looked for in each frame. */
  isValue: boolean;
  /** Selector of the extension's element. */
  host: string | null;
  /** The name that the panel is to show. */
  person: string;
};

/** What a frame prints when a mark is there, so that nobody has to ask it while it is at work. */
export const PRINTED = 'bench:';

declare global {
  interface Window {
    benchSeen?: Seen;
  }
}

/**
 * Runs in every frame before its own scripts; it is sent as text, so everything that it needs is inside. In the CRM's page
 * it looks for the record and the extension's element, in a panel for the person.
 */
export function observe(first: Wanted): void {
  // The empty document that a frame begins with is no page: nothing is looked for in it, and nobody is billed for the looking.
  if (location.protocol === 'about:') return;
  const seen: Seen = { origin: performance.timeOrigin, longTasks: [], shift: 0, marks: {}, acknowledgedIn: [], watch };
  window.benchSeen = seen;
  const isPanel = location.protocol === 'chrome-extension:';
  let looking = 0;
  watch(first);
  if (isPanel) countFramesOfClicks();
  else observePage();

  function watch({ text, person }: Pick<Wanted, 'text' | 'person'>): void {
    looking += 1;
    seen.marks = {};
    if (text === '') return;
    if (isPanel) {
      const find = () => [...document.querySelectorAll('h1')].find((heading) => heading.textContent === person);
      whenThere(find, { childList: true, subtree: true, characterData: true }, (heading) => {
        markAfterFrame('drawn');
        markWhenVisible(heading);
      });
    } else if (first.isValue) whenDrawn(() => titleSays(text));
    else whenThere(() => titleSays(text), { childList: true, subtree: true }, markRecord);
  }

  function titleSays(text: string): Element | undefined {
    const says = (element: Element) => (element instanceof HTMLInputElement ? element.value : element.textContent)?.trim() === text;
    return [...document.querySelectorAll(first.title)].find(says);
  }

  function markRecord(): void {
    markAfterFrame('record');
  }

  function observePage(): void {
    const { host } = first;
    if (host !== null)
      whenThere(
        () => document.querySelector(host),
        { childList: true, subtree: true },
        () => markAfterFrame('sidebar'),
      );
    window.addEventListener(
      'click',
      (event) => {
        if (event.isTrusted) seen.marks.click = event.timeStamp;
      },
      true,
    );
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.longTasks.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ('value' in entry && typeof entry.value === 'number') seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  }

  function whenThere(find: () => Element | null | undefined, watched: MutationObserverInit, then: (element: Element) => void): void {
    const turn = looking;
    const observer = new MutationObserver(look);
    observer.observe(document, watched);
    look();

    function look(): void {
      const element = find();
      if (!element && turn === looking) return;
      observer.disconnect();
      if (element && turn === looking) then(element);
    }
  }

  function whenDrawn(find: () => Element | undefined): void {
    const turn = looking;
    requestAnimationFrame(function look() {
      if (turn !== looking) return;
      if (find()) afterThisFrame(() => mark('record', turn));
      else requestAnimationFrame(look);
    });
  }

  /** The end of the first frame that is drawn from now on. */
  function markAfterFrame(name: Mark): void {
    const turn = looking;
    requestAnimationFrame(() => afterThisFrame(() => mark(name, turn)));
  }

  function afterThisFrame(act: () => void): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      act();
      port1.close();
    };
    port2.postMessage(null);
  }

  function mark(name: Mark, turn: number): void {
    if (turn !== looking) return;
    seen.marks[name] = performance.now();
    console.debug(`bench:${name}`);
  }

  /**
   * Asks frame by frame by IntersectionObserver v2, which sees through to the page above the panel. Always a new one: its first
   * answer comes with the next frame, a later one not before 100 ms.
   */
  function markWhenVisible(element: Element, turn = looking): void {
    const init: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = { trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries) => {
      observer.disconnect();
      const entry = entries.at(-1);
      if (entry && 'isVisible' in entry && entry.isVisible === true) mark('person', turn);
      else if (turn === looking) requestAnimationFrame(() => markWhenVisible(element, turn));
    }, init);
    observer.observe(element);
  }

  /** For a button that a click presses: the number of the frame in which it is drawn pressed. */
  function countFramesOfClicks(): void {
    window.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element ? target.closest('button[aria-pressed="false"]') : null;
        if (button === null) return;
        let frames = 0;
        requestAnimationFrame(function look() {
          frames += 1;
          if (button.getAttribute('aria-pressed') === 'true') afterThisFrame(() => seen.acknowledgedIn.push(frames));
          else if (frames < 600) requestAnimationFrame(look);
        });
      },
      true,
    );
  }
}
