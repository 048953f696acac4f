/** So many times in a row we come back; a page that insists is left alone until it has been calm for a while. */
const MOST_RETURNS = 8;
const CALM_MS = 10_000;
/** So many times in a row what the page puts on the host is taken off again; two that never yield would hang the page. */
const MOST_WIPES = 40;
const WIPES_CALM_MS = 1_000;

export type Stay = {
  home: () => Element;
  /** The host had been taken from there, and is back. */
  onReturn: () => void;
  /** Something came after the host, where it lies over it. */
  onStranger: () => void;
  /** The page has another root element. */
  onNewRoot: () => void;
};

/**
 * Keeps our host where it belongs: back when the page removes it, empties or replaces its root element, bare when the page
 * puts attributes on it. A page that suffers no stranger on its root element gets it into its body. Watches a few nodes, never a whole
 * tree. `home` says where the host should be; the returned function looks at once, for when that has changed.
 */
export function stayInPage(
  document: Document,
  host: HTMLElement,
  { home, onReturn, onStranger, onNewRoot }: Stay,
  stop: AbortSignal,
): () => void {
  let root: Element | null = null;
  let isBanned = false;
  let neighbour: Element | null = null;
  let mayReturn = patience(MOST_RETURNS, CALM_MS);
  const mayWipe = patience(MOST_WIPES, WIPES_CALM_MS);
  const observer = new MutationObserver(mend);

  function mend(): void {
    const { documentElement }: { documentElement: Element | null } = document;
    if (stop.aborted || documentElement === null) return;
    if (root !== documentElement) {
      const hadRoot = root !== null;
      watch(documentElement);
      if (hadRoot) onNewRoot();
      if (stop.aborted) return;
    }
    if (host.attributes.length > 0 && mayWipe()) for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (host.parentNode === place()) {
      if (host.nextElementSibling !== neighbour && host.nextElementSibling !== null) onStranger();
      neighbour = host.nextElementSibling;
      return;
    }
    if (mayReturn()) comeBack();
    else if (!isBanned && document.body !== null && home() === root) move();
  }

  function place(): Element {
    const wanted = home();
    return isBanned && wanted === root ? (document.body ?? wanted) : wanted;
  }

  function move(): void {
    isBanned = true;
    mayReturn = patience(MOST_RETURNS, CALM_MS);
    observer.observe(document.body, { childList: true });
    comeBack();
  }

  function comeBack(): void {
    place().append(host);
    onReturn();
  }

  function watch(newRoot: Element): void {
    root = newRoot;
    isBanned = false;
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(newRoot, { childList: true });
    observer.observe(host, { attributes: true });
  }

  stop.addEventListener('abort', () => observer.disconnect());
  mend();
  return mend;
}

/** Says yes so many times in a row, then no until nobody has asked with success for the calm while. */
function patience(most: number, calmMs: number): () => boolean {
  let used = 0;
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - last > calmMs) used = 0;
    if (used >= most) return false;
    used += 1;
    last = now;
    return true;
  };
}
