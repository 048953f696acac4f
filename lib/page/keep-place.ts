import { followModals } from './modal-dialogs.ts';
import { moveHost } from './move-host.ts';
import type { PanelHost } from './panel-host.ts';
import { stayInPage } from './stay-in-page.ts';
import { topLayer } from './top-layer.ts';

/** Elements that show nothing of what is put into them. */
const CLOSED = ['VIDEO', 'IFRAME', 'IMG', 'CANVAS', 'OBJECT', 'EMBED'];

/** Fired on the document by ourselves, to hear whether anybody still listens there. */
const PROBE = 'leadlight:probe';

/**
 * Keeps the host where it belongs, whatever the page does: on the root element, or, since all else is inert then, inside the modal
 * dialog that is on top or the element that fills the screen. Its box lies
 * on top by its z-index, until the page lays something over it for which that is not enough. `onDeaf`: the page has opened its document anew
 * (`document.open`), which takes every listener from it and from the host.
 */
export function keepPlace(document: Document, host: PanelHost, onDeaf: () => void, stop: AbortSignal): void {
  let modal: Element | null = null;
  let place: Element | null = null;
  let isRaised = false;
  const { rise, sink } = topLayer(host.box);
  const home = () => (place?.isConnected ? place : document.documentElement);
  let hasHeard = false;
  const listen = () => {
    hasHeard = false;
    document.dispatchEvent(new Event(PROBE));
    if (!hasHeard) onDeaf();
  };
  document.addEventListener(
    PROBE,
    () => {
      hasHeard = true;
    },
    { signal: stop },
  );
  const mend = stayInPage(document, host.element, { home, onReturn: settle, onStranger: raise, onNewRoot: listen }, stop);

  function settle(): void {
    if (place !== null || isRaised) rise();
    else sink();
  }

  function raise(): void {
    isRaised = true;
    rise();
  }

  function move(): void {
    const next = modal ?? fullScreenOf(document);
    if (next !== place) {
      place = moveHost(host, next) ? next : null;
      settle();
    }
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
  document.addEventListener('toggle', ({ target }) => isPopover(target) && raise(), { capture: true, signal: stop });
}

/** What fills the screen alone; null where that is the whole page, or nothing that could hold us. */
export function fullScreenOf(document: Document): Element | null {
  const element = document.fullscreenElement ?? null;
  return element === null || element === document.documentElement || CLOSED.includes(element.tagName) ? null : element;
}

/** A browser takes no click in a frame for seen while anything of the page lies over it, and what is behind a popover covers the window. */
function isPopover(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(':popover-open');
}
