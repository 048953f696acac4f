/** Chromium's API, which the polyfill's types do not know. */
type ChromiumSidePanel = {
  open: (where: { windowId: number }) => Promise<void>;
  close?: (where: { windowId: number }) => Promise<void>;
  setOptions: (options: { enabled: boolean }) => Promise<void>;
};

/** The browser's own side panel, under the name that this browser has for it; neither in a page inside a web page of Firefox. */
export type SidePanelApi = {
  sidePanel?: ChromiumSidePanel;
  sidebarAction?: { open: () => Promise<void>; close: () => Promise<void> };
};

/**
 * Opens the browser's own side panel. Browsers ask for a click or a key: in the background nothing may be awaited between that and this
 * call. False: the browser did not open it.
 */
export function openSidePanel({ sidePanel, sidebarAction }: SidePanelApi, windowId: number | undefined): Promise<boolean> {
  if (sidePanel !== undefined && windowId !== undefined) {
    allowSidePanel({ sidePanel }, true);
    return didIt(() => sidePanel.open({ windowId }));
  }
  return sidebarAction === undefined ? Promise.resolve(false) : didIt(() => sidebarAction.open());
}

/** As `openSidePanel`, and only where it is switched on, for who does not know (yet) where the panel lives. Firefox cannot switch it off. */
export function openIfAllowed({ sidePanel }: SidePanelApi, windowId: number | undefined): Promise<boolean> {
  return sidePanel === undefined || windowId === undefined ? Promise.resolve(false) : didIt(() => sidePanel.open({ windowId }));
}

export function closeSidePanel({ sidePanel, sidebarAction }: SidePanelApi, windowId: number | undefined): Promise<boolean> {
  const close = sidePanel?.close;
  if (close !== undefined && windowId !== undefined) return didIt(() => close({ windowId }));
  return sidebarAction === undefined ? Promise.resolve(false) : didIt(() => sidebarAction.close());
}

/** Switches Chromium's side panel on, or off: then it closes in every window, and cannot be opened. */
export function allowSidePanel({ sidePanel }: SidePanelApi, isAllowed: boolean): void {
  void sidePanel?.setOptions({ enabled: isAllowed }).catch(() => undefined);
}

/** Some refuse by a rejection, some by throwing. */
async function didIt(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
