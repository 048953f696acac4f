import { PANEL_PORT, type PanelCommand, type PanelToWatcher } from '../messages.ts';
import type { ExtensionApi } from './extension-api.ts';

const COMMANDS: readonly string[] = ['toggle', 'focus', 'reset'] satisfies PanelCommand[];

/** Passes the browser's shortcuts on to the tab in front, as a panel would speak to it. Where no watcher runs, nothing happens. */
export function passCommandsOn({ commands, tabs }: Pick<ExtensionApi, 'commands' | 'tabs'>): void {
  commands.onCommand.addListener(async (name) => {
    if (!isCommand(name)) return;
    const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    const port = tabs.connect(tab.id, { frameId: 0, name: PANEL_PORT });
    const order: PanelToWatcher = { type: 'command', command: name };
    port.postMessage(order);
    port.disconnect();
  });
}

function isCommand(name: string): name is PanelCommand {
  return COMMANDS.includes(name);
}
