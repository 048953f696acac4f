import type { PanelHost } from './panel-host.ts';
import { word } from './word.ts';

/** The panel's frame inside the host, and the thin tab that stands for it while it is collapsed. */
export type PanelFrame = {
  tab: HTMLElement;
  focus: () => void;
  /** `isAnonymous`: with no storage of its own, as pages ask for that isolate themselves (`Cross-Origin-Embedder-Policy`). */
  insert: (url: string, isAnonymous: boolean, onLoad: () => void) => void;
  remove: () => void;
  isThere: () => boolean;
  /** Lays the skeleton over the frame, or takes it away. */
  cover: (isCovered: boolean) => void;
  /** Says, over a frame that the page does not let in, where the panel is to be had. */
  refused: (isRefused: boolean) => void;
};

const CSS = `@media print{.box{display:none!important}}
.box[data-scheme=light]{color-scheme:light}.box[data-scheme=dark]{color-scheme:dark}
.box{--text:light-dark(#454e58,#bac2ca);--focus:light-dark(#0b6074,#8fdbea)}
@media(forced-colors:active){.box{--text:CanvasText;--focus:Highlight}}
.box[data-mode=floating]{box-shadow:0 1px 2px rgb(10 20 30/8%),0 6px 20px rgb(10 20 30/14%)}
iframe{display:block;width:100%;height:100%;border:0;border-radius:inherit;background:var(--surface)}
.refused:not([hidden]){all:unset;position:absolute;inset:0;padding:48px 16px;background:var(--surface);font:400 13px/20px system-ui,sans-serif;color:var(--text)}
.tab{all:unset;box-sizing:border-box;position:absolute;inset:0;cursor:pointer;writing-mode:vertical-rl;text-align:center;font:600 12px/26px system-ui,sans-serif;color:var(--text);border-radius:inherit}
.tab:focus-visible{outline:2px solid var(--focus);outline-offset:-3px}
.box:not([data-mode=collapsed])>.tab,.box[data-mode=collapsed]>:not(.tab){display:none}
.box[data-mode=collapsed]{inset:clamp(0px,var(--tab)*100vh - 52px,100vh - 104px) 0 auto auto;width:28px;height:104px;border-right:0;border-radius:8px 0 0 8px}`;

/** Events of our own box end here, so that the page's "click outside" handlers and shortcuts never see them. */
const KEPT = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart', 'touchend', 'keydown', 'keyup', 'keypress'];

/** Puts tab and frame into the host. `onOpen` is called when the person opens the collapsed tab. */
export function furnish({ element, root, box, skeleton }: PanelHost, onOpen: () => void): PanelFrame {
  const document = element.ownerDocument;
  for (const type of KEPT) element.addEventListener(type, (event) => event.stopPropagation());
  box.setAttribute('role', 'complementary');
  box.setAttribute('aria-label', 'Leadlight');
  skeleton.setAttribute('aria-hidden', 'true');
  const style = document.createElement('style');
  style.textContent = CSS;
  const tab = document.createElement('button');
  tab.className = 'tab';
  tab.type = 'button';
  tab.textContent = 'Leadlight';
  tab.setAttribute('aria-label', word('open', 'Open Leadlight'));
  tab.addEventListener('click', onOpen);
  const words = document.createElement('p');
  words.className = 'refused';
  words.setAttribute('role', 'status');
  words.textContent = word('notLetIn', 'This page does not let the panel in.');
  words.hidden = true;
  root.append(style);
  box.append(tab, words);
  let frame: HTMLIFrameElement | null = null;

  return {
    tab,
    focus: () => frame?.focus(),
    insert(url, isAnonymous, onLoad) {
      if (frame) return;
      frame = document.createElement('iframe');
      frame.toggleAttribute('credentialless', isAnonymous);
      frame.src = url;
      frame.addEventListener('load', onLoad, { once: true });
      frame.title = 'Leadlight';
      frame.allow = 'clipboard-write';
      box.prepend(frame);
    },
    remove() {
      frame?.remove();
      frame = null;
    },
    isThere: () => frame !== null,
    cover(isCovered) {
      skeleton.style.display = isCovered ? '' : 'none';
    },
    refused(isRefused) {
      words.hidden = !isRefused;
    },
  };
}
