import { followModals } from './modal-dialogs.ts';
import { moveHost } from './move-host.ts';
import type { PanelHost } from './panel-host.ts';
import { stayInPage } from './stay-in-page.ts';

/** Keeps the host where it belongs, whatever the page does: on the root element, or inside the modal dialog that is on top. */
export function keepPlace(document: Document, host: PanelHost, stop: AbortSignal): void {
  let modal: HTMLDialogElement | null = null;
  const home = () => (modal?.isConnected ? modal : document.documentElement);
  const mend = stayInPage(document, host.element, home, stop);
  followModals(
    document,
    (top) => {
      modal = top && moveHost(host, top) ? top : null;
      if (top === null) moveHost(host, null);
      mend();
    },
    stop,
  );
}
