import type { PanelHost } from './panel-host.ts';

/**
 * Moves the host into what alone can be used now (a modal dialog of the page, or what fills the screen), or (null) back home, with the
 * frame's state kept. False where the browser cannot move a frame without reloading it.
 */
export function moveHost({ element }: PanelHost, top: Element | null): boolean {
  const home = top ?? element.ownerDocument.documentElement;
  if (!('moveBefore' in home)) return false;
  if (element.isConnected) home.moveBefore(element, null);
  else home.append(element);
  return true;
}
