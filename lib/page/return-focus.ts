/** Remembers where on the page the person last was, so that leaving the panel by Esc brings them back there. */
export function rememberFocus(page: Window, host: HTMLElement, stop: AbortSignal): () => void {
  /** Weak: the page may throw it away, with all that hung together with it. */
  let last: WeakRef<HTMLElement> | undefined;
  page.document.addEventListener(
    'focusin',
    ({ target }) => {
      if (target !== host && target instanceof HTMLElement) last = new WeakRef(target);
    },
    { capture: true, signal: stop },
  );
  return () => {
    const element = last?.deref();
    if (element?.isConnected) element.focus({ preventScroll: true });
    else page.focus();
  };
}
