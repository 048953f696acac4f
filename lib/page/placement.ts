import type { Placement } from '../contract/seen.ts';

/** The window that the panel has to fit into, in CSS px. */
export type Viewport = { width: number; height: number };

export const WIDTH = { least: 280, most: 560 } as const;
const HEIGHT_LEAST = 240;
/** What stays free of the window beside a panel that is as large as it may be. */
const MARGIN = 24;

/** Moved by so many px to the right and down, and never off the window. A collapsed tab moves along its edge. */
export function moved(placement: Placement, right: number, down: number, viewport: Viewport): Placement {
  if (placement.mode === 'collapsed') return { ...placement, tab: within(placement.tab + down / viewport.height, 0, 1) };
  const width = Math.min(placement.width, viewport.width - MARGIN);
  const height = Math.min(placement.height ?? viewport.height, viewport.height - MARGIN);
  return {
    ...placement,
    right: within(placement.right - right, 0, viewport.width - width),
    top: within(placement.top + down, 0, viewport.height - height),
  };
}

/** Made so many px wider (at the left edge) and higher (at the bottom), within what can be read and what fits. */
export function resized(placement: Placement, wider: number, higher: number, viewport: Viewport): Placement {
  const height = Math.min(placement.height ?? viewport.height, viewport.height - MARGIN) + higher;
  return {
    ...placement,
    width: within(placement.width + wider, WIDTH.least, Math.min(WIDTH.most, viewport.width - MARGIN)),
    height: higher === 0 ? placement.height : within(height, HEIGHT_LEAST, viewport.height - MARGIN),
  };
}

/** The upper bound gives way: where the window is smaller than the least, the style sheet cuts. */
function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
