import { fullScreenOf } from './keep-place.ts';
import type { Watch } from './watcher.ts';

/** What a page's dialog may look like to the tree, and what of it a person must reach. */
const DIALOGS = 'dialog[open],[role=dialog],[role=alertdialog],[aria-modal=true],.modal.show,.modal.in';
const CONTROLS = 'a[href],button,input,select,textarea,[role=button],[tabindex]:not([tabindex="-1"])';
/** A dialog that a click opens is there by then. */
const AFTER_MS = 350;

/**
 * Makes the docked panel a thin tab while controls of the page's dialog lie under it, or while the page fills the screen. No observer
 * watches the page for it: a dialog opens and closes with a click, a key or a move of the focus, and then one look is taken.
 * The person may open the panel all the same; it then stays until the next dialog.
 */
export function stepAside({ page, host, stop, orders }: Watch): {
  onDraw: () => void;
  /** Opens the tab that the panel had become; false where it had not. */
  comeBack: () => boolean;
} {
  const { document } = page;
  let inTheWay: Element | null = null;
  let allowed: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const isShown = host.box.dataset['mode'] !== undefined;
    const found = isShown && orders().placement.mode === 'docked' ? (fullScreenOf(document) ?? dialogUnder()) : null;
    if (found === null) allowed = null;
    const next = found === allowed ? null : found;
    if (next === inTheWay) return;
    inTheWay = next;
    onDraw();
  }

  function dialogUnder(): Element | null {
    const width = orders().placement.width;
    const edge = page.innerWidth - width;
    const isUnder = (control: Element) => {
      const { right, height, bottom, top } = control.getBoundingClientRect();
      return height > 0 && right > edge && bottom > 0 && top < page.innerHeight;
    };
    const open = [...document.querySelectorAll(DIALOGS)].filter(
      (dialog) => dialog !== host.element && dialog.checkVisibility?.() !== false,
    );
    return open.find((dialog) => [...dialog.querySelectorAll(CONTROLS)].some(isUnder)) ?? null;
  }

  function onDraw(): void {
    const { mode } = orders().placement;
    if (host.box.dataset['mode'] === undefined) return;
    host.box.dataset['mode'] = inTheWay === null ? mode : 'collapsed';
  }

  function soon(): void {
    look();
    clearTimeout(timer);
    timer = setTimeout(look, AFTER_MS);
  }

  for (const type of ['click', 'keyup', 'focusin', 'fullscreenchange'])
    document.addEventListener(type, soon, { capture: true, passive: true, signal: stop });
  stop.addEventListener('abort', () => clearTimeout(timer));

  return {
    onDraw,
    comeBack() {
      if (inTheWay === null) return false;
      allowed = inTheWay;
      look();
      return true;
    },
  };
}
