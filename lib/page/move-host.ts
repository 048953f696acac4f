import type { PanelHost } from './panel-host.ts';

/**
 * Moves the host into what alone can be used now (a modal dialog of the page, or what fills the screen), or (null) back home, with the
 * frame's state kept. In there the box joins the top layer, where neither transforms nor scrolling reach it. False where the browser
 * cannot move a frame without reloading it.
 */
export function moveHost(host: PanelHost, top: Element | null): boolean {
  const { element, box } = host;
  const home = top ?? element.ownerDocument.documentElement;
  if (!('moveBefore' in home)) return false;
  if (top === null && box.matches(':popover-open')) box.hidePopover();
  box.popover = top && 'manual';
  if (element.isConnected) home.moveBefore(element, null);
  else home.append(element);
  if (top && !box.matches(':popover-open')) box.showPopover();
  return true;
}
