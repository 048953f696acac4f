import type { Runtime, Storage } from 'webextension-polyfill';
import type { AskBackground } from './ask-background.ts';
import { type BackgroundState, STATE_KEY, STATE_PORT } from './messages.ts';

/** What a page of ours has of the browser. Firefox gives a page inside a web page no `storage.session`. */
type PageApi = { runtime: Pick<Runtime.Static, 'connect'>; storage: { session?: Pick<Storage.StorageArea, 'onChanged'> } };

const RECONNECT_MS = 1_000;

/** The background's state now, and after every change, for a page of the extension. Returns how to stop. */
export function watchBackgroundState(api: PageApi, ask: AskBackground, listener: (state: BackgroundState) => void): () => void {
  const { session } = api.storage;
  if (session === undefined) return watchByPort(api.runtime, listener);
  let hasHeard = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    const state = changes[STATE_KEY]?.newValue;
    if (!isBackgroundState(state)) return;
    hasHeard = true;
    listener(state);
  };
  session.onChanged.addListener(onChanged);
  let hasStopped = false;
  void ask('getState', {}).then((reply) => {
    if (reply.ok && !hasHeard && !hasStopped) listener(reply.value);
  });
  return () => {
    hasStopped = true;
    session.onChanged.removeListener(onChanged);
  };
}

/** By a port to the background, which is opened anew when the background was stopped. */
function watchByPort(runtime: PageApi['runtime'], listener: (state: BackgroundState) => void): () => void {
  let port: Runtime.Port;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    port = runtime.connect({ name: STATE_PORT });
    port.onMessage.addListener((state) => {
      if (isBackgroundState(state)) listener(state);
    });
    port.onDisconnect.addListener(() => {
      timer = setTimeout(connect, RECONNECT_MS);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    port.disconnect();
  };
}

/** Only the background writes it; the check keeps what an older build left behind out. */
export function isBackgroundState(value: unknown): value is BackgroundState {
  return (
    typeof value === 'object' && value !== null && 'session' in value && 'preferences' in value && 'queued' in value && 'refused' in value
  );
}
