/** Remembers where on the page the person last was, so that leaving the panel by Esc brings them back there. */
export function rememberFocus(page: Window, host: HTMLElement, stop: AbortSignal): () => void {
  let last: HTMLElement | null = null;
  page.document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target !== host && target instanceof HTMLElement) last = target;
    },
    { capture: true, signal: stop },
  );
  return () => {
    if (last?.isConnected) last.focus({ preventScroll: true });
    else page.focus();
  };
}
