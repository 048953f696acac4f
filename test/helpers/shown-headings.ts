import type { Frame } from '@playwright/test';
import { PANEL_PORT } from '#lib/bridge/messages.ts';

/** The panel's heading while it loads: nobody's name. */
export const LOADING = 'Leadlight';

export type HeadingNotes = {
  /** Every heading that was on screen, in order, without the moments in which the panel was loading. */
  headings(): Promise<string[]>;
  /** For each record that the page told of, by its key: the heading right after. */
  afterRecords(): Promise<{ key: string | null; heading: string }[]>;
};

/**
 * Notes what the panel shows from now on. Each state that React puts on screen is one change of the page, so none passes unseen. The
 * watcher tells a record to every line that is open, in the order of opening: ours hears of it just after the panel's own.
 */
export async function noteHeadings(panel: Frame): Promise<HeadingNotes> {
  await panel.evaluate(async (name) => {
    const notes = { headings: [] as string[], afterRecords: [] as { key: string | null; heading: string }[] };
    const heading = () => document.querySelector('h1')?.textContent ?? '';
    const look = () => {
      if (notes.headings.at(-1) !== heading()) notes.headings.push(heading());
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    look();

    // React renders in a task that it gives itself by a message channel, in the same way.
    const afterRender = (then: () => void) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    };
    const tab = await chrome.tabs.getCurrent();
    const line = chrome.tabs.connect(tab?.id ?? -1, { frameId: 0, name });
    line.onMessage.addListener((message) => {
      if (message.type !== 'record') return;
      const key: string | null = message.seen?.key ?? null;
      afterRender(() => afterRender(() => notes.afterRecords.push({ key, heading: heading() })));
    });
    Object.assign(window, { notes });
  }, PANEL_PORT);
  const read = (): Promise<{ headings: string[]; afterRecords: { key: string | null; heading: string }[] }> =>
    panel.evaluate(() => Reflect.get(window, 'notes'));
  return {
    headings: async () => (await read()).headings.filter((text) => text !== LOADING),
    afterRecords: async () => (await read()).afterRecords,
  };
}
