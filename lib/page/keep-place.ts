import { followModals } from './modal-dialogs.ts';
import { moveHost } from './move-host.ts';
import type { PanelHost } from './panel-host.ts';
import { stayInPage } from './stay-in-page.ts';

/** Elements that show nothing of what is put into them. */
const CLOSED = ['VIDEO', 'IFRAME', 'IMG', 'CANVAS', 'OBJECT', 'EMBED'];

/**
 * Keeps the host where it belongs, whatever the page does: on the root element, or, since all else is inert then, inside the modal
 * dialog that is on top or the element that fills the screen.
 */
export function keepPlace(document: Document, host: PanelHost, stop: AbortSignal): void {
  let modal: Element | null = null;
  let place: Element | null = null;
  const home = () => (place?.isConnected ? place : document.documentElement);
  const mend = stayInPage(document, host.element, home, stop);

  function move(): void {
    const next = modal ?? fullScreenOf(document);
    if (next !== place) place = moveHost(host, next) ? next : null;
    mend();
  }

  followModals(
    document,
    (top) => {
      modal = top;
      move();
    },
    stop,
  );
  document.addEventListener('fullscreenchange', move, { signal: stop });
}

/** What fills the screen alone; null where that is the whole page, or nothing that could hold us. */
export function fullScreenOf(document: Document): Element | null {
  const element = document.fullscreenElement ?? null;
  return element === null || element === document.documentElement || CLOSED.includes(element.tagName) ? null : element;
}
