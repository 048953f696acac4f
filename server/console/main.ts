import '#components/ui/tokens.css';
import '#components/ui/base.css';
import { mountConsole } from '#components/console/mount.tsx';
import { createApiClient } from '#lib/bridge/api-client.ts';
import { createLiveSource } from './live-source.ts';
import { createSession, type TabWord } from './session.ts';

const channel = new BroadcastChannel('leadlight.session');
const fetchHere: typeof fetch = (input, init) => fetch(input, init);

const session = createSession({
  origin: location.origin,
  address: () => new URL(location.href),
  fetch: fetchHere,
  now: () => Date.now(),
  go: (url) => location.assign(url),
  openTab: (url) => void window.open(url, '_blank'),
  replaceAddress: (path) => history.replaceState(null, '', path),
  attempts: sessionStorage,
  tabs: {
    post: (word) => channel.postMessage(word),
    listen: (hear) => channel.addEventListener('message', ({ data }: MessageEvent<TabWord>) => hear(data)),
  },
  schedule: (run, ms) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

const services = {
  api: createApiClient({ baseUrl: location.origin, getToken: session.getToken, fetch: fetchHere }),
  session,
  live: createLiveSource({
    origin: location.origin,
    getToken: session.getToken,
    fetch: fetchHere,
    page: window,
    isOnline: () => navigator.onLine,
  }),
  now: () => new Date(),
};

const root = document.getElementById('console');
if (root) mountConsole(root, { services });
void session.start(new URL(location.href));
