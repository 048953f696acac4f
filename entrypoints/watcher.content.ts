import { defineContentScript } from 'wxt/utils/define-content-script';
import type { BackgroundMessage, BackgroundReply } from '#lib/bridge/messages.ts';
import type { Link } from '#lib/page/link.ts';
import { meetingPlace } from '#lib/page/meeting.ts';
import { startWatcher } from '#lib/page/watcher.ts';

/** Registered by the background for each granted origin: top frame, `document_start`. Uses the browser's own API; no library comes into the page. */
export default defineContentScript({
  registration: 'runtime',
  runAt: 'document_start',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    if (window.top !== window || document.contentType !== 'text/html') return;
    const start = () => startWatcher(window, link, meetingPlace());
    const { prerendering }: Document & { prerendering?: boolean } = document;
    if (prerendering) document.addEventListener('prerenderingchange', start, { once: true });
    else start();
  },
});

const link: Link = {
  /** Asked of the live object: the one from before an update goes on naming its id. */
  isAlive: () => chrome.runtime?.id !== undefined,
  async ask(seen) {
    try {
      const message: BackgroundMessage = { type: 'recordSeen', input: { seen } };
      const reply: BackgroundReply<'recordSeen'> | undefined = await chrome.runtime.sendMessage(message);
      return reply?.ok ? reply.value : null;
    } catch {
      return null;
    }
  },
};
