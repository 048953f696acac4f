/** The box's place above or among what the page shows. */
export type TopLayer = {
  /**
   * Lays the box over everything that is on the page now: last in the browser's top layer, where neither z-index nor transforms of the page
   * reach. What enters the top layer later lies above it again.
   */
  rise: () => void;
  /** Back among the page's own, where z-index counts. */
  sink: () => void;
};

export function topLayer(box: HTMLElement): TopLayer {
  const leave = () => {
    if (box.matches(':popover-open')) box.hidePopover();
  };
  return {
    rise() {
      if (!box.isConnected || !('showPopover' in box)) return;
      box.popover = 'manual';
      leave();
      box.showPopover();
    },
    sink() {
      if (box.popover === null || !('showPopover' in box)) return;
      leave();
      box.popover = null;
    },
  };
}
