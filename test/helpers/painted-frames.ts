import type { Frame, Page } from '@playwright/test';

/** What one frame of the panel showed, and when, in milliseconds of the machine's clock. */
type Painted = { at: number; heading: string };
type Committed = { at: number; path: string };

export type Film = {
  /**
   * For each name that a frame showed though its record was not the page's any more: how long after that had been left. `owners`: whose
   * heading stands for which path of the page.
   */
  staleness(owners: ReadonlyMap<string, string>): Promise<{ frames: number; changes: number; stale: number[] }>;
};

/** Films the panel's heading frame by frame, and the page's navigations as they are committed. */
export async function film(page: Page, panel: Frame): Promise<Film> {
  await panel.evaluate(() => {
    const painted: Painted[] = [];
    const look = () => {
      painted.push({ at: performance.timeOrigin + performance.now(), heading: document.querySelector('h1')?.textContent ?? '' });
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { painted });
  });
  await page.evaluate(() => {
    const note = () => ({ at: performance.timeOrigin + performance.now(), path: location.pathname });
    const committed: Committed[] = [note()];
    Reflect.get(window, 'navigation').addEventListener('currententrychange', () => committed.push(note()));
    Object.assign(window, { committed });
  });
  return {
    async staleness(owners) {
      const painted: Painted[] = await panel.evaluate(() => Reflect.get(window, 'painted'));
      const committed: Committed[] = await page.evaluate(() => Reflect.get(window, 'committed'));
      const stale = painted.flatMap(({ at, heading }) => {
        const shown = committed.findLastIndex((one) => one.at <= at);
        const own = committed.findLastIndex((one, place) => place <= shown && owners.get(one.path) === heading);
        const left = own < 0 || own === shown ? undefined : committed[own + 1];
        return left === undefined ? [] : [at - left.at];
      });
      return { frames: painted.length, changes: committed.length - 1, stale };
    },
  };
}
