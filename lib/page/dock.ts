import type { Adapter } from '../adapters/adapter.ts';

export const PANEL_WIDTH = 360;
/** Below this width there is no room beside the panel: it floats. The shadow root's style has the same bound. */
export const DOCK_FROM = 1200;

/**
 * The rules that make room for a docked panel. Width on `html` is what every CRM reflows by; a margin or a transform is not.
 * As a media query, so that a window made narrower or printed undocks by itself.
 */
export function dockCss(adapter: Adapter | null): string {
  const room = `html{--leadlight-width:${PANEL_WIDTH}px;width:calc(100% - ${PANEL_WIDTH}px)!important;min-width:0!important}`;
  return `@media screen and (min-width:${DOCK_FROM}px){${room}${adapter?.dockCss ?? ''}}`;
}
