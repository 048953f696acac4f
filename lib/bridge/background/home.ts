import type { PanelHome } from '../../contract/preferences.ts';
import { PANEL_PORT, type PanelToWatcher } from '../messages.ts';
import { allowSidePanel } from '../side-panel.ts';
import { watchedPatterns } from './content-scripts.ts';
import type { Services } from './services.ts';

/** Moves the panel between the pages and the browser's own side panel: in tabs that are open at once, in later ones from their start. */
export async function changeHome(services: Pick<Services, 'settings' | 'state' | keyof Moving>, home: PanelHome): Promise<void> {
  const { preferences } = await services.settings.change((current) => ({ ...current, preferences: { ...current.preferences, home } }));
  await services.state.change({ preferences });
  await bringHome(services, home);
}

type Moving = Pick<Services, 'api' | 'inForce' | 'refreshWatcher'>;

/** Brings browser and open tabs in line with where the panel lives. */
export async function bringHome({ api, inForce, refreshWatcher }: Moving, home: PanelHome): Promise<void> {
  allowSidePanel(api, home === 'side');
  await bringLook({ api, inForce, refreshWatcher });
}

/** Brings open tabs, and those that open later, in line with what was chosen. */
export async function bringLook({ api, inForce, refreshWatcher }: Moving): Promise<void> {
  await refreshWatcher();
  await tellWatchers({ api, inForce }, { type: 'askAgain' });
}

/** Says something to every watcher there is. A tab without one does not answer, and that is all. */
export async function tellWatchers({ api, inForce }: Pick<Moving, 'api' | 'inForce'>, message: PanelToWatcher): Promise<void> {
  const patterns = await watchedPatterns(api, await inForce());
  if (patterns.length === 0) return;
  for (const { id } of await api.tabs.query({ url: patterns })) {
    if (id === undefined) continue;
    const port = api.tabs.connect(id, { frameId: 0, name: PANEL_PORT });
    port.postMessage(message);
    port.disconnect();
  }
}
