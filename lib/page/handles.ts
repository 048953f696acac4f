import { type Placement, USUAL_PLACEMENT } from '../contract/seen.ts';
import { moved, resized, type Viewport, WIDTH } from './placement.ts';
import type { Watch } from './watcher.ts';
import { word } from './word.ts';

const STEP = 16;
/** A hand that trembles by so many px has not dragged. */
const SLACK = 4;

/** All of them beside the frame, none over it: a browser that finds anything over a frame takes no click in it for seen. */
const CSS = `.handle{all:unset;box-sizing:border-box;position:absolute;touch-action:none;border-radius:4px}
.handle:focus-visible{outline:2px solid var(--focus);outline-offset:-2px}
.handle::after{content:"";position:absolute;border-radius:2px;background:var(--lead);opacity:0}
.handle:hover::after,.handle:focus-visible::after{opacity:1}
.wide{inset:0 100% 0 auto;width:8px;cursor:ew-resize}
.wide::after{inset:calc(50% - 16px) 2px auto;height:32px}
.high{inset:100% 0 auto;height:8px;cursor:ns-resize}
.high::after{inset:2px calc(50% - 16px)}
.move{inset:auto calc(50% - 28px) 100%;height:12px;cursor:move;background:var(--surface);border:1px solid var(--line);border-bottom:0;border-radius:7px 7px 0 0}
.move::after{inset:4px 18px;opacity:1}
.box[data-mode=docked]>:is(.high,.move){display:none}
.box[data-dragged] iframe{pointer-events:none}
@media(forced-colors:active){.handle::after{background:CanvasText}}`;

type Change = (placement: Placement, right: number, down: number, viewport: Viewport) => Placement;

/**
 * The edges and the grip by which a person resizes and moves the panel: dragged, or by the arrow keys; Backspace or Delete puts the panel
 * back to its usual place and size, Escape ends a drag where it began. `settleAt` is called once a change is meant.
 */
export function addHandles(
  { page, host, orders }: Watch,
  tab: HTMLElement,
  settleAt: (placement: Placement) => void,
): { show: (placement: Placement) => void; reset: () => void } {
  const { document } = page;
  const style = document.createElement('style');
  style.textContent = CSS;
  const wide = add('wide', word('width', 'Panel width'), (from, right, _, viewport) => resized(from, -right, 0, viewport));
  const high = add('high', word('height', 'Panel height'), (from, _, down, viewport) => resized(from, 0, down, viewport));
  const move = add('move', word('move', 'Move the panel'), moved);
  wide.setAttribute('aria-orientation', 'vertical');
  // Only a tab that the person made one slides: of one that steps aside, the panel's place is meant.
  const isTab = () => orders().placement.mode === 'collapsed';
  tab.addEventListener('pointerdown', (event) => isTab() && drag(tab, event, moved));
  tab.addEventListener('keydown', (event) => isTab() && onKey(event, moved));
  host.root.append(style);
  host.box.append(wide, high, move);

  function add(className: string, label: string, change: Change): HTMLElement {
    const handle = document.createElement('div');
    handle.className = `handle ${className}`;
    handle.tabIndex = 0;
    handle.setAttribute('role', className === 'move' ? 'button' : 'separator');
    handle.setAttribute('aria-label', label);
    handle.title = word('handle', '$1: drag it, or use the arrow keys. Backspace: as usual.', label);
    handle.addEventListener('pointerdown', (event) => drag(handle, event, change));
    handle.addEventListener('keydown', (event) => onKey(event, change));
    handle.addEventListener('dblclick', reset);
    return handle;
  }

  /** The pointer stays the handle's while it is down; the frame lets it pass, since it would keep what it is told. */
  function drag(handle: HTMLElement, start: PointerEvent, change: Change): void {
    if (start.button !== 0) return;
    start.preventDefault();
    handle.focus({ preventScroll: true });
    handle.setPointerCapture(start.pointerId);
    host.box.dataset['dragged'] = '';
    const from = orders().placement;
    const ending = new AbortController();
    const { signal } = ending;
    const at = (event: PointerEvent) => change(from, event.clientX - start.clientX, event.clientY - start.clientY, viewport());
    let hasMoved = false;
    const end = (placement: Placement) => {
      ending.abort();
      delete host.box.dataset['dragged'];
      if (hasMoved) settleAt(placement);
    };
    const isDrag = (event: MouseEvent) => Math.abs(event.clientX - start.clientX) + Math.abs(event.clientY - start.clientY) > SLACK;
    handle.addEventListener(
      'pointermove',
      (event) => {
        hasMoved ||= isDrag(event);
        if (hasMoved) host.place(at(event));
      },
      { signal },
    );
    handle.addEventListener('pointerup', (event) => end(at(event)), { signal });
    // What ends a drag of the tab is no click on it.
    handle.addEventListener('click', (event) => isDrag(event) && event.stopImmediatePropagation(), { capture: true, once: true });
    handle.addEventListener('pointercancel', () => end(from), { signal });
    handle.addEventListener('keydown', (event) => event.key === 'Escape' && end(from), { signal });
  }

  function onKey(event: KeyboardEvent, change: Change): void {
    const [right, down] = ARROWS[event.key] ?? [0, 0];
    const isReset = event.key === 'Backspace' || event.key === 'Delete';
    if (isReset) reset();
    else if (right !== 0 || down !== 0) settleAt(change(orders().placement, right * STEP, down * STEP, viewport()));
    else return;
    event.preventDefault();
  }

  function reset(): void {
    settleAt({ ...USUAL_PLACEMENT, mode: orders().placement.mode });
  }

  function viewport(): Viewport {
    return { width: page.innerWidth, height: page.innerHeight };
  }

  return {
    reset,
    show({ width }) {
      wide.setAttribute('aria-valuenow', String(Math.round(width)));
      wide.setAttribute('aria-valuemin', String(WIDTH.least));
      wide.setAttribute('aria-valuemax', String(WIDTH.most));
    },
  };
}

const ARROWS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
