import type { BrowserContext } from '@playwright/test';
import type { Entry } from '#lib/contract/feedback.ts';

/** What the panel has handed over, and what it was told of it; kept outside the browser, so that it outlives one that is killed. */
export type ClickLog = {
  /** By id, in the order of clicking. */
  clicked: Map<string, Entry>;
  /** Ids of those that the background says are kept. */
  acknowledged: Set<string>;
  /** Ids of those that it could not keep, with its words. */
  lost: Map<string, string>;
  verdicts(): number;
};

export function emptyClickLog(): ClickLog {
  const clicked: ClickLog['clicked'] = new Map();
  return {
    clicked,
    acknowledged: new Set(),
    lost: new Map(),
    verdicts: () => [...clicked.values()].filter((entry) => entry.body.kind === 'verdict').length,
  };
}

type Heard = { entries: Entry[]; outcome: 'asked' | 'kept' | 'lost'; message: string };

/** Listens at every panel that is opened in the browser from now on. A request that nobody answered is not lost: the panel asks again. */
export async function listenToClicks(context: BrowserContext, log: ClickLog): Promise<void> {
  await context.exposeBinding('leadlightHeard', (_, { entries, outcome, message }: Heard) => {
    for (const entry of entries) {
      if (outcome === 'asked') log.clicked.set(entry.id, entry);
      if (outcome === 'kept') log.acknowledged.add(entry.id);
      // The panel asks again after a fault of a worker that is being stopped.
      if (outcome === 'kept') log.lost.delete(entry.id);
      if (outcome === 'lost') log.lost.set(entry.id, message);
    }
  });
  await context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:' || !location.pathname.endsWith('panel.html')) return;
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    const tell = (entries: unknown, outcome: string, message = '') => Reflect.get(window, 'leadlightHeard')({ entries, outcome, message });
    Reflect.set(chrome.runtime, 'sendMessage', async (message: { type: string; input: { entries: unknown } }) => {
      if (message.type !== 'addEntries') return send(message);
      const { entries } = message.input;
      tell(entries, 'asked');
      const reply = await send(message).catch(() => undefined);
      if (reply !== undefined) tell(entries, reply.ok ? 'kept' : 'lost', reply.error?.message);
      return reply;
    });
  });
}
