import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

const MANIFEST = { manifest_version: 3, name: 'Some other extension', version: '1', background: { service_worker: 'other.js' } };

/** Another extension in the same browser, which asks ours for what is none of its business. */
export async function otherExtension() {
  const dir = await mkdtemp(join(tmpdir(), 'other-extension-'));
  await writeFile(join(dir, 'manifest.json'), JSON.stringify(MANIFEST));
  await writeFile(join(dir, 'other.js'), 'globalThis.isOther = true;');
  return {
    dir,
    remove: () => rm(dir, { recursive: true, force: true }),
    /** What it is answered, by messages and by ports. */
    async ask(context: BrowserContext, id: string): Promise<unknown[]> {
      const workers = context.serviceWorkers();
      const isOther = await Promise.all(workers.map((worker) => worker.evaluate(() => Reflect.get(globalThis, 'isOther') === true)));
      const worker = workers[isOther.indexOf(true)];
      if (worker === undefined) throw new Error('The other extension does not run.');
      return worker.evaluate(async (to) => {
        const messages = ['getState', 'signOut', 'recordSeen', 'getContext'].map((type) => ({ type, input: {} }));
        const asked = messages.map((message) => chrome.runtime.sendMessage(to, message).catch((error: Error) => error.message));
        const dialled = ['leadlight-panel', 'leadlight-state'].map(
          (name) =>
            new Promise((resolve) => {
              const port = chrome.runtime.connect(to, { name });
              port.onMessage.addListener(resolve);
              port.onDisconnect.addListener(() => resolve(chrome.runtime.lastError?.message));
            }),
        );
        return Promise.all([...asked, ...dialled]);
      }, id);
    },
  };
}
