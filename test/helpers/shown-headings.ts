import type { Frame } from '@playwright/test';

/** The panel's heading while it loads: nobody's name. */
export const LOADING = 'Leadlight';

/**
 * Notes every heading that the panel shows from now on, in order: each state that React puts on screen is one change of the page, and none
 * passes unseen. The returned function brings them, without the moments in which it was loading.
 */
export async function noteHeadings(panel: Frame): Promise<() => Promise<string[]>> {
  await panel.evaluate(() => {
    const shown: string[] = [];
    const look = () => {
      const text = document.querySelector('h1')?.textContent ?? '';
      if (shown.at(-1) !== text) shown.push(text);
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    look();
    Object.assign(window, { shownHeadings: shown });
  });
  return async () => (await panel.evaluate((): string[] => Reflect.get(window, 'shownHeadings'))).filter((text) => text !== LOADING);
}
