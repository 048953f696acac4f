/** While a modal is open we look this often whether it is still there: one that is taken out of the page closes without an event. */
const LOOK_MS = 250;

/**
 * Tells which modal `<dialog>` of the page is on top; null when none is. A modal makes everything outside it inert, so the
 * panel has to move in and out with it.
 */
export function followModals(document: Document, onTop: (dialog: HTMLDialogElement | null) => void, stop: AbortSignal): void {
  let open = [...document.querySelectorAll('dialog')].filter(isModal);
  let top: HTMLDialogElement | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  function look(): void {
    open = open.filter(isModal);
    const now = open.at(-1) ?? null;
    if (now === top) return;
    top = now;
    clearInterval(timer);
    if (top) timer = setInterval(look, LOOK_MS);
    onTop(top);
  }

  function onToggle({ target }: Event): void {
    if (!isDialog(target)) return;
    open = open.filter((dialog) => dialog !== target);
    open.push(target);
    look();
  }

  document.addEventListener('toggle', onToggle, { capture: true, signal: stop });
  document.addEventListener('close', look, { capture: true, signal: stop });
  stop.addEventListener('abort', () => clearInterval(timer));
  look();
}

function isDialog(target: EventTarget | null): target is HTMLDialogElement {
  return target !== null && 'showModal' in target;
}

function isModal(dialog: HTMLDialogElement): boolean {
  return dialog.isConnected && dialog.matches(':modal');
}
