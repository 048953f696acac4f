import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { smallPng } from './small-png.ts';

/** Where the pictures go. Each method keeps one picture under a name such as `console/inbox-dark`. */
export type Album = {
  keep(name: string, picture: Buffer): void;
  /** Several pictures in one, side by side on a neutral ground. */
  keepTogether(name: string, pictures: readonly Buffer[]): Promise<void>;
};

const GROUND = '#8a9299';

export function createAlbum(folder: string, browser: Browser, say: (line: string) => void): Album {
  function keep(name: string, picture: Buffer): void {
    const path = join(folder, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    const small = smallPng(picture);
    writeFileSync(path, small);
    say(`  ${path} (${Math.round(small.length / 1024)} KB)`);
  }
  return {
    keep,
    async keepTogether(name, pictures) {
      const page = await browser.newPage({ viewport: { width: 1600, height: 400 } });
      const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`).join('');
      await page.setContent(
        `<body style="margin:0"><div style="display:inline-flex;gap:12px;padding:12px;background:${GROUND}">${images}</div>`,
      );
      await page.waitForFunction(() => [...document.images].every((image) => image.complete));
      keep(name, await page.locator('div').screenshot());
      await page.close();
    },
  };
}

/** Looks at the page once nothing in it moves: fonts are there, and two frames have passed. */
export async function still(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
