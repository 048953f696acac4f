import type { Placement } from '../contract/seen.ts';
import { DOCK_FROM } from './dock.ts';
import { SKELETON_CSS } from './skeleton.ts';

/** Our one element in the page. The page sees a closed box; what it shows of a person lives in the extension's own frame. */
export type PanelHost = {
  element: HTMLElement;
  /** Closed to the page; the manners put the frame and its handles in here. */
  root: ShadowRoot;
  /** The box that is laid over the page; a dialog of the page may need it in the top layer. */
  box: HTMLElement;
  skeleton: HTMLElement;
  /** Puts the host into the page where it is not there yet, and shows the box here with these rules for room. Null hides it; what is in it stays alive. */
  show: (placement: Placement | null, roomCss: string) => void;
  /** Moves the box alone, as a person drags it. */
  place: (placement: Placement) => void;
};

export const HOST_NAME = 'leadlight-panel';

const CSS = `:host{all:initial!important;display:contents!important}
.box{--surface:light-dark(#fff,#171a1f);--line:light-dark(#e1e5ea,#2b3138);--bar:light-dark(#e3e8ec,#2f363e);--lead:light-dark(#818b96,#727d89);box-sizing:border-box;position:fixed;z-index:2147483647;--W:min(var(--w),100vw - 24px);--H:min(var(--h),100vh - 24px);inset:clamp(0px,var(--y),100vh - var(--H)) clamp(0px,var(--x),100vw - var(--W)) auto auto;margin:0;padding:0;border:1px solid var(--line);width:var(--W);height:var(--H);overflow:visible;background:var(--surface);border-radius:10px;color-scheme:light dark}
.box:not([data-mode]){display:none}
@media(min-width:${DOCK_FROM}px){.box[data-mode=docked]{inset:0 0 0 auto;height:auto;border-width:0 0 0 1px;border-radius:0}}
@media(forced-colors:active){.box{--surface:Canvas;--line:CanvasText;--bar:GrayText;--lead:CanvasText}}
${SKELETON_CSS}`;

/** Builds the host, not yet in the page. */
export function makePanelHost(page: Window): PanelHost {
  const { document } = page;
  const make = (name: string, className: string) => {
    const made = document.createElement(name);
    made.className = className;
    return made;
  };
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = CSS;
  const box = make('div', 'box');
  const skeleton = make('div', 'skeleton');
  box.append(skeleton);
  root.append(style, box);
  /** A child of the host in the page's own tree: its rules are the page's, and they leave with the host. */
  const room = document.createElement('style');

  function place({ mode, width, height, right, top, tab }: Placement): void {
    box.dataset['mode'] = mode;
    box.style.cssText = `--w:${width}px;--h:${height === null ? '100vh' : `${height}px`};--x:${right}px;--y:${top}px;--tab:${tab}`;
  }

  return {
    element,
    root,
    box,
    skeleton,
    place,
    show(placement, roomCss) {
      if (placement !== null && !element.isConnected) document.documentElement.append(element);
      if (placement === null) delete box.dataset['mode'];
      else place(placement);
      if (room.textContent === roomCss) return;
      room.textContent = roomCss;
      // Never in the page while empty: Firefox takes that for the page's own, and a strict policy complains of it.
      if (roomCss === '') room.remove();
      else element.append(room);
      // The page learns that its width changed as it would from the window itself.
      page.dispatchEvent(new Event('resize'));
    },
  };
}
