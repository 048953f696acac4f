/** The panel's first paint: grey bars where its parts will stand (360 px wide), as left, top, width and height in px. */
const BARS: readonly (readonly [number, number, number, number])[] = [
  [16, 18, 148, 16],
  [16, 42, 196, 12],
  [16, 74, 328, 8],
  [16, 94, 250, 12],
  [16, 132, 120, 12],
  [16, 156, 328, 32],
  [16, 196, 328, 32],
  [16, 236, 328, 32],
  [16, 292, 84, 12],
  [16, 316, 328, 68],
  [16, 392, 328, 68],
];

export const SKELETON_CSS = `.skeleton{position:absolute;inset:0;background:var(--surface);overflow:hidden;border-radius:inherit}
.skeleton i{position:absolute;border-radius:4px;background:var(--bar)}
.skeleton b{position:absolute;bottom:12px;height:32px;border-radius:6px;background:var(--bar)}
.skeleton b:first-of-type{left:16px;width:154px}.skeleton b:last-of-type{right:16px;width:154px}`;

/** Drawn without HTML text, so that Trusted Types have nothing to refuse. */
export function drawSkeleton(document: Document): HTMLElement {
  const skeleton = document.createElement('div');
  skeleton.className = 'skeleton';
  skeleton.setAttribute('aria-hidden', 'true');
  for (const [left, top, width, height] of BARS) {
    const bar = document.createElement('i');
    bar.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    skeleton.append(bar);
  }
  skeleton.append(document.createElement('b'), document.createElement('b'));
  return skeleton;
}
