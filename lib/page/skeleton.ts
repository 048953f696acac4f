/**
 * The panel's first paint, in the geometry of the panel's own loading state (components/panel/states/PanelSkeleton.tsx) at
 * 360 px, so that nothing moves when the frame takes over. Top, height, width at the left edge, width at the right edge, in px.
 */
const ROWS: readonly (readonly [top: number, height: number, left: number, right?: number])[] = [
  [16, 18, 144],
  [18, 12, 0, 88],
  [43, 12, 176],
  [69, 10, 64],
  [61, 26, 0, 104],
  [156, 12, 245],
  [185, 10, 180],
  [211, 12, 112],
  [207, 20, 0, 136],
  [251, 12, 28],
  [282, 12, 203, 24],
  [310, 12, 242, 24],
  [339, 12, 180, 24],
  [368, 12, 222, 24],
  [416, 12, 64],
  [442, 12, 262],
  [462, 10, 164],
  [488, 12, 216],
  [508, 10, 164],
];
const RULES = [236, 401];
const STAGES = 5;

export const SKELETON_CSS = `.skeleton{position:absolute;inset:0;background:var(--surface);overflow:hidden;border-radius:inherit}
.skeleton *{position:absolute;box-sizing:border-box}
i{border-radius:4px;background:var(--bar)}
hr{left:0;right:0;margin:0;border:0;border-top:1px solid var(--line)}
u{top:115px;left:calc(10% + 13px);right:calc(10% + 13px);border-top:2px solid var(--lead)}
s{top:111.5px;width:9px;height:9px;rotate:45deg;border:2px solid var(--lead);background:var(--surface)}
.foot{inset:auto 0 0;height:85px;border-top:1px solid var(--line)}
.foot i{top:8px;height:38px;width:calc(50% - 62px);left:16px}
.foot i+i{left:calc(50% - 38px)}
.foot i+i+i{left:auto;right:16px;width:76px}`;

/** Drawn without HTML text, so that Trusted Types have nothing to refuse. */
export function drawSkeleton(document: Document): HTMLElement {
  const skeleton = document.createElement('div');
  skeleton.className = 'skeleton';
  skeleton.setAttribute('aria-hidden', 'true');
  const draw = (name: string, css: string, parent: HTMLElement = skeleton) => {
    const part = document.createElement(name);
    part.style.cssText = css;
    parent.append(part);
    return part;
  };
  for (const [top, height, left, right] of ROWS) {
    const row = `top:${top}px;height:${height}px;`;
    if (left) draw('i', `${row}left:16px;width:${left}px`);
    if (right) draw('i', `${row}right:16px;width:${right}px`);
  }
  for (const top of RULES) draw('hr', `top:${top}px`);
  draw('u', '');
  for (let stage = 0; stage < STAGES; stage += 1) {
    const share = (stage + 0.5) / STAGES;
    draw('s', `left:calc(${share * 100}% + ${16 - 32 * share - 4.5}px)`);
  }
  const foot = draw('div', '');
  foot.className = 'foot';
  for (let button = 0; button < 3; button += 1) draw('i', '', foot);
  return skeleton;
}
