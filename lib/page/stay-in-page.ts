/** So many times in a row we come back; a page that insists is left alone. */
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
  const observer = new MutationObserver(mend);

  function mend(): void {
    if (stop.aborted) return;
    if (root !== document.documentElement) watch(document.documentElement);
    for (const { name } of [...host.attributes]) host.removeAttribute(name);
    if (host.parentNode === home() || returns >= MOST_RETURNS) return;
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

  const calm = setInterval(() => {
    returns = 0;
  }, CALM_MS);
  stop.addEventListener('abort', () => {
    observer.disconnect();
    clearInterval(calm);
  });
  mend();
  return mend;
}
