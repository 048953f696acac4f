import type { PanelMode } from '../contract/seen.ts';
import { DOCK_FROM, PANEL_WIDTH } from './dock.ts';
import { drawSkeleton, SKELETON_CSS } from './skeleton.ts';

/** Our one element in the page. The page sees a closed box; what it shows of a person lives in the extension's own frame. */
export type PanelHost = {
  element: HTMLElement;
  /** The box that is laid over the page; a dialog of the page may need it in the top layer. */
  box: HTMLElement;
  /** Shows the box in this mode; null hides it. The frame stays alive either way. */
  show: (mode: PanelMode | null) => void;
  /** Sets the rules that make room in the page; empty: none. True when that changed anything. */
  makeRoom: (css: string) => boolean;
  insertFrame: (url: string) => void;
  removeFrame: () => void;
  hasFrame: () => boolean;
  /** Lays the skeleton over the frame, or takes it away. */
  cover: (isCovered: boolean) => void;
};

export const HOST_NAME = 'leadlight-panel';

const DOCKED = '.box[data-mode=docked]';
const CSS = `:host{all:initial!important;display:contents!important}
.box{--surface:#fff;--line:#e1e5ea;--bar:#e3e8ec;--lead:#818b96;--text:#454e58;box-sizing:border-box;position:fixed;z-index:2147483647;inset:12px 12px 12px auto;margin:0;padding:0;border:1px solid var(--line);width:${PANEL_WIDTH}px;max-width:calc(100vw - 24px);height:auto;overflow:visible;background:var(--surface);border-radius:10px;box-shadow:0 1px 2px rgb(10 20 30/8%),0 6px 20px rgb(10 20 30/12%);color-scheme:light dark}
.box:not([data-mode]){display:none}
iframe{display:block;width:100%;height:100%;border:0;border-radius:inherit;background:var(--surface)}
@media(min-width:${DOCK_FROM}px){${DOCKED}{inset:0 0 0 auto;border-width:0 0 0 1px;border-radius:0;box-shadow:none}}
.tab{all:unset;box-sizing:border-box;position:absolute;inset:0;cursor:pointer;writing-mode:vertical-rl;text-align:center;font:600 12px/26px system-ui,sans-serif;color:var(--text);border-radius:inherit}
.tab:focus-visible{outline:2px solid #0b6074;outline-offset:-3px}
.box:not([data-mode=collapsed]) .tab,.box[data-mode=collapsed]>:not(.tab){display:none}
.box[data-mode=collapsed]{inset:calc(50% - 52px) 0 auto auto;width:28px;height:104px;border-right:0;border-radius:8px 0 0 8px}
@media(prefers-color-scheme:dark){.box{--surface:#171a1f;--line:#2b3138;--bar:#2f363e;--lead:#727d89;--text:#bac2ca}}
@media(forced-colors:active){.box{--surface:Canvas;--line:CanvasText;--bar:GrayText;--lead:CanvasText;--text:CanvasText}}
@media print{.box{display:none!important}}
${SKELETON_CSS}`;

/** Events of our own box end here, so that the page's "click outside" handlers and shortcuts never see them. */
const KEPT = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress'];

/** Builds the host, not yet in the page. `onOpen` is called when the person opens the collapsed tab. */
export function makePanelHost(document: Document, onOpen: () => void): PanelHost {
  const element = document.createElement(HOST_NAME);
  const root = element.attachShadow({ mode: 'closed' });
  for (const type of KEPT) element.addEventListener(type, (event) => event.stopPropagation());

  const style = document.createElement('style');
  style.textContent = CSS;
  const box = document.createElement('div');
  box.className = 'box';
  box.setAttribute('role', 'complementary');
  box.setAttribute('aria-label', 'Leadlight');
  const skeleton = drawSkeleton(document);
  const tab = document.createElement('button');
  tab.className = 'tab';
  tab.type = 'button';
  tab.textContent = 'Leadlight';
  tab.setAttribute('aria-label', 'Open Leadlight');
  tab.addEventListener('click', onOpen);
  box.append(skeleton, tab);
  root.append(style, box);

  /** A child of the host in the page's own tree: its rules are the page's, and they leave with the host. */
  const room = document.createElement('style');
  let frame: HTMLIFrameElement | null = null;

  return {
    element,
    box,
    show(mode) {
      if (mode === null) delete box.dataset['mode'];
      else box.dataset['mode'] = mode;
    },
    makeRoom(css) {
      if (room.textContent === css) return false;
      room.textContent = css;
      // Never in the page while empty: Firefox takes that for the page's own, and a strict policy complains of it.
      if (css === '') room.remove();
      else if (room.parentNode === null) element.append(room);
      return true;
    },
    insertFrame(url) {
      if (frame) return;
      frame = document.createElement('iframe');
      frame.src = url;
      frame.title = 'Leadlight';
      frame.allow = 'clipboard-write';
      box.prepend(frame);
    },
    removeFrame() {
      frame?.remove();
      frame = null;
    },
    hasFrame: () => frame !== null,
    cover(isCovered) {
      skeleton.style.display = isCovered ? '' : 'none';
    },
  };
}
