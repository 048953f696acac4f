/**
 * The panel's first paint, in the geometry of the panel's own loading state (components/panel/states/PanelSkeleton.tsx) at
 * 360 px, so that nothing moves when the frame takes over. Left edge (negative: right edge), top, width and height, in px.
 */
const BARS: readonly (readonly [x: number, top: number, width: number, height: number])[] = [
  [16, 16, 144, 18],
  [-16, 18, 88, 12],
  [16, 43, 176, 12],
  [16, 69, 64, 10],
  [-16, 61, 104, 26],
  [16, 156, 245, 12],
  [16, 185, 180, 10],
  [16, 211, 112, 12],
  [-16, 207, 136, 20],
  [16, 251, 28, 12],
  [16, 282, 203, 12],
  [16, 310, 242, 12],
  [16, 339, 180, 12],
  [16, 368, 222, 12],
  [16, 416, 64, 12],
  [16, 442, 262, 12],
  [16, 462, 164, 10],
  [16, 488, 216, 12],
  [16, 508, 164, 10],
];

const bar = ([x, top, width, height]: (typeof BARS)[number]) =>
  `linear-gradient(var(--bar) 0 0)${x < 0 ? ` right ${-x}px top` : ` ${x}px`} ${top}px/${width}px ${height}px no-repeat`;

/** One element with painted bars: no HTML text for Trusted Types to refuse, and nothing for the page to lay out. */
export const SKELETON_CSS = `.skeleton{position:absolute;inset:0;border-radius:inherit;background:${BARS.map(bar).join()},radial-gradient(var(--lead) 4px,#0000 5px) 8px 111px/20% 10px repeat-x,linear-gradient(var(--lead) 0 0) 50% 115px/74% 2px no-repeat,linear-gradient(var(--line) 0 0) 0 236px/100% 1px no-repeat,linear-gradient(var(--line) 0 0) 0 401px/100% 1px no-repeat,var(--surface)}`;
