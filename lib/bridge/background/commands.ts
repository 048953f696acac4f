import type { PanelHome } from '../../contract/preferences.ts';
import { PANEL_PORT, type PanelCommand, type PanelToWatcher } from '../messages.ts';
import { closeSidePanel, openIfAllowed, openSidePanel } from '../side-panel.ts';
import type { ExtensionApi } from './extension-api.ts';

const COMMANDS: readonly string[] = ['toggle', 'focus', 'reset'] satisfies PanelCommand[];
/** Moves the panel between the page and the browser's own side panel. */
const MOVE = 'side';

export type CommandsDeps = {
  api: Pick<ExtensionApi, 'commands' | 'tabs' | 'sidePanel' | 'sidebarAction' | 'runtime'>;
  home: () => Promise<PanelHome>;
  changeHome: (home: PanelHome) => Promise<void>;
};

/**
 * The browser's shortcuts. Those for a panel in the page go to the tab in front, as a panel would speak to it; where no watcher runs,
 * nothing happens. The side panel must be opened in the very moment of the key, before it is known where the panel lives: it opens
 * only where it is switched on.
 */
export function obeyCommands({ api, home, changeHome }: CommandsDeps): void {
  api.commands.onCommand.addListener(async (name, tab) => {
    const windowId = tab?.windowId;
    if (name === MOVE) {
      const opened = openSidePanel(api, windowId);
      const next = (await home()) === 'page' ? 'side' : 'page';
      if (next === 'side' && !(await opened)) return;
      if (next === 'page') void closeSidePanel(api, windowId);
      await changeHome(next);
      return;
    }
    if (!isCommand(name)) return;
    const wasOpen = isSidePanelOpen(api, windowId);
    const opened = name === 'reset' ? Promise.resolve(false) : openIfAllowed(api, windowId);
    if (!(await opened)) await passOn(api, name);
    else if (name === 'toggle' && (await wasOpen)) await closeSidePanel(api, windowId);
  });
}

async function passOn({ tabs }: Pick<ExtensionApi, 'tabs'>, command: PanelCommand): Promise<void> {
  const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  const port = tabs.connect(tab.id, { frameId: 0, name: PANEL_PORT });
  const order: PanelToWatcher = { type: 'command', command };
  port.postMessage(order);
  port.disconnect();
}

async function isSidePanelOpen({ runtime }: Pick<ExtensionApi, 'runtime'>, windowId: number | undefined): Promise<boolean> {
  if (windowId === undefined) return false;
  const open = await runtime.getContexts({ contextTypes: ['SIDE_PANEL'], windowIds: [windowId] }).catch(() => []);
  return open.length > 0;
}

function isCommand(name: string): name is PanelCommand {
  return COMMANDS.includes(name);
}
