import { keyValueStore } from '../key-value.ts';
import { allowSidePanel } from '../side-panel.ts';
import { obeyCommands } from './commands.ts';
import { injectWatcher, watchedPatterns } from './content-scripts.ts';
import { changeHome, tellWatchers } from './home.ts';
import { relay } from './relay.ts';
import { route } from './router.ts';
import { createServices, OUTBOX_ALARM, type Services, type Surroundings } from './services.ts';

const AWAKE_KEY = 'hasStarted';

/**
 * Starts the background. Every listener is there before the first await, so that the event which woke the worker is heard;
 * what they need is ready a few milliseconds later. `awake`: what a start brings with it is done too.
 */
export function startBackground(surroundings: Surroundings, online: Pick<EventTarget, 'addEventListener'>): { awake: Promise<void> } {
  const { api } = surroundings;
  let isBrowserStart = false;
  api.runtime.onStartup.addListener(() => {
    isBrowserStart = true;
  });
  const services = boot(surroundings);
  const awake = services.then((ready) => wakeUp(ready, () => isBrowserStart));
  const extension = { id: api.runtime.id, baseUrl: api.runtime.getURL('') };

  api.runtime.onMessage.addListener((message, sender, sendResponse) => {
    void (route(message, sender, extension, services) ?? Promise.resolve(undefined)).then(sendResponse);
    return true;
  });
  api.runtime.onConnect.addListener((port) => {
    relay(
      port,
      api,
      extension,
      services.then(({ state }) => state),
    );
  });
  api.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) void services.then(({ outbox }) => outbox.flush());
  });
  obeyCommands({
    api,
    home: async () => (await services).state.get().preferences.home,
    changeHome: async (home) => changeHome(await services, home),
  });
  api.permissions.onAdded.addListener(({ origins = [] }) => {
    void services.then(async ({ refreshWatcher, inForce }) => {
      await refreshWatcher();
      const chosen = await inForce();
      const places = await watchedPatterns(api, chosen);
      await injectWatcher(
        api,
        places.filter((place) => origins.includes(place)),
        chosen,
        api.i18n.getUILanguage(),
      );
    });
  });
  api.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') void services.then(obeyPolicy);
  });
  void services.then(async (ready) => (await ready.policyHasChanged) && obeyPolicy(ready));
  api.permissions.onRemoved.addListener(() => void services.then(({ refreshWatcher }) => refreshWatcher()));
  api.runtime.onInstalled.addListener(() => void services.then(({ refreshWatcher }) => refreshWatcher()));
  online.addEventListener('online', () => void services.then(({ outbox }) => outbox.flush({ now: true })));
  return { awake };
}

/** The company has changed what it sets: another server signs out of the one before, and places open or close. */
async function obeyPolicy({
  api,
  inForce,
  policy,
  patternsChanged,
  session,
  setServerUrl,
  serverUrl,
  showSession,
  state,
}: Services): Promise<void> {
  const { serverUrl: prescribed } = await policy();
  if (prescribed !== null && prescribed !== new URL(serverUrl()).origin) {
    await session.signOut();
    setServerUrl(prescribed);
    await showSession();
    await state.change({ serverUrl: prescribed, reachable: true });
  }
  await patternsChanged((await inForce()).patterns.map(({ origin }) => origin));
  await tellWatchers({ api, inForce }, { type: 'askAgain' });
}

async function boot(surroundings: Surroundings): Promise<Services> {
  const { api } = surroundings;
  const [services] = await Promise.all([createServices(surroundings), closeToContentScripts(api.storage.local)]);
  return services;
}

/**
 * What a start brings with it, but no message should wait for. The first one since install, update, enabling or the browser's start
 * does more; at the browser's start, the tabs that it restores start the watcher by themselves.
 */
async function wakeUp(services: Services, isBrowserStart: () => boolean): Promise<void> {
  const { api, session, outbox, inForce, policy, state, recount, refreshWatcher, refreshMe } = services;
  allowSidePanel(api, state.get().preferences.home === 'side');
  await recount();
  await state.publish();
  const volatile = keyValueStore(api.storage.session);
  const isFirst = (await volatile.get(AWAKE_KEY)) !== true;
  if (isFirst) {
    await volatile.set({ [AWAKE_KEY]: true });
    await refreshWatcher();
    const chosen = await inForce();
    if (!isBrowserStart()) await injectWatcher(api, await watchedPatterns(api, chosen), chosen, api.i18n.getUILanguage());
    if ((await policy()).silentSignIn && (await session.state()).status === 'signedOut') await session.getToken();
  }
  await refreshMe();
  await outbox.flush({ now: isFirst });
}

/** The refresh token lies in `storage.local`: where the browser can, content scripts are kept out of it. */
async function closeToContentScripts(area: Surroundings['api']['storage']['local']): Promise<void> {
  await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
}
