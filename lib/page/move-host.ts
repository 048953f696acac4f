import type { PanelHost } from './panel-host.ts';

/**
 * Moves the host into a modal dialog of the page, or (null) back home, with the frame's state kept. Inside a dialog the box
 * joins the top layer, where neither the dialog's transform nor its scrolling reach it. False where the browser cannot move
 * a frame without reloading it.
 */
export function moveHost(host: PanelHost, dialog: HTMLDialogElement | null): boolean {
  const { element, box } = host;
  const home = dialog ?? element.ownerDocument.documentElement;
  if (!('moveBefore' in home)) return false;
  if (dialog === null && box.matches(':popover-open')) box.hidePopover();
  box.popover = dialog && 'manual';
  if (element.isConnected) home.moveBefore(element, null);
  else home.append(element);
  if (dialog && !box.matches(':popover-open')) box.showPopover();
  return true;
}
