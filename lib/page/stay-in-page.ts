/** So many times in a row we come back; a page that insists is left alone until it has been calm for a while. */
const MOST_RETURNS = 8;
const CALM_MS = 10_000;

/**
 * Keeps our host where it belongs: back when the page removes it, empties or replaces its root element, bare when the page
 * puts attributes on it. Watches three nodes, never a whole tree. `home` says where the host should be; the returned function
 * looks at once, for when that has changed.
 */
export function stayInPage(document: Document, host: HTMLElement, home: () => Element, stop: AbortSignal): () => void {
  let root: Element | null = null;
  let returns = 0;
  let lastReturn = Number.NEGATIVE_INFINITY;
  const observer = new MutationObserver(mend);

  function mend(): void {
    if (stop.aborted) return;
    if (root !== document.documentElement) watch(document.documentElement);
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (host.parentNode === home()) return;
    const now = performance.now();
    if (now - lastReturn > CALM_MS) returns = 0;
    if (returns >= MOST_RETURNS) return;
    lastReturn = now;
    returns += 1;
    home().append(host);
  }

  function watch(newRoot: Element): void {
    root = newRoot;
    observer.disconnect();
    observer.observe(document, { childList: true });
    observer.observe(newRoot, { childList: true });
    observer.observe(host, { attributes: true });
  }

  stop.addEventListener('abort', () => observer.disconnect());
  mend();
  return mend;
}
