import type { Adapter } from '../adapters/adapter.ts';

/** Below this width there is no room beside the panel: it floats. The shadow root's style has the same bound. */
export const DOCK_FROM = 1200;

/**
 * The rules that make room for a docked panel of this width. Width on `html` is what every CRM reflows by; a margin or a transform
 * is not. As a media query, so that a window made narrower or printed undocks by itself.
 */
export function dockCss(adapter: Adapter | null, width: number): string {
  const room = `html{--leadlight-width:${width}px;width:calc(100% - ${width}px)!important;min-width:0!important}`;
  return `@media screen and (min-width:${DOCK_FROM}px){${room}${adapter?.dockCss ?? ''}}`;
}
