/**
 * Lays the box over everything that the page shows at this moment: last in the browser's top layer, where neither z-index nor transforms,
 * filters, containment or scrolling of the page reach. What enters the top layer later lies above it again.
 */
export function rise(box: HTMLElement): void {
  if (!box.isConnected || !('showPopover' in box)) return;
  box.popover = 'manual';
  if (box.matches(':popover-open')) box.hidePopover();
  box.showPopover();
}
