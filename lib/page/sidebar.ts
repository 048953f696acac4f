import type { Adapter } from '../adapters/adapter.ts';
import type { PanelMode } from '../contract/seen.ts';
import { dockCss } from './dock.ts';
import { followModals } from './modal-dialogs.ts';
import { moveHost } from './move-host.ts';
import { makePanelHost } from './panel-host.ts';
import { stayInPage } from './stay-in-page.ts';

/** The panel as it sits on the page: in or out of sight, docked or not, covered by its skeleton or not. */
export type Sidebar = {
  /** The host element, as the page's events name it. */
  element: HTMLElement;
  /** Puts the panel on the page, with room made by the rules of this CRM. */
  show: (mode: PanelMode, adapter: Adapter | null) => void;
  /** Takes it out of sight and gives the room back; the frame lives on. */
  hide: () => void;
  cover: (isCovered: boolean) => void;
  insertFrame: (url: string) => void;
  removeFrame: () => void;
  hasFrame: () => boolean;
  /** Takes everything of ours out of the page for good. */
  remove: () => void;
};

/** `onOpen`: the person opened the collapsed tab. */
export function makeSidebar(page: Window, onOpen: () => void): Sidebar {
  const { document } = page;
  const leaving = new AbortController();
  const host = makePanelHost(document, onOpen);
  let modal: HTMLDialogElement | null = null;
  let isInPage = false;

  function enter(): void {
    if (isInPage) return;
    isInPage = true;
    const home = () => (modal?.isConnected ? modal : document.documentElement);
    const mend = stayInPage(document, host.element, home, leaving.signal);
    followModals(
      document,
      (top) => {
        modal = top && moveHost(host, top) ? top : null;
        if (top === null) moveHost(host, null);
        mend();
      },
      leaving.signal,
    );
  }

  /** The page learns that its width changed as it would from the window itself. */
  function makeRoom(css: string): void {
    if (host.makeRoom(css)) page.dispatchEvent(new Event('resize'));
  }

  return {
    element: host.element,
    show(mode, adapter) {
      enter();
      host.show(mode);
      makeRoom(mode === 'docked' ? dockCss(adapter) : '');
    },
    hide() {
      host.show(null);
      makeRoom('');
    },
    cover: host.cover,
    insertFrame: host.insertFrame,
    removeFrame: host.removeFrame,
    hasFrame: host.hasFrame,
    remove() {
      leaving.abort();
      host.element.remove();
      makeRoom('');
    },
  };
}
