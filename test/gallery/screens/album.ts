import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { smallPng } from './small-png.ts';

/** Where the pictures go. Each method keeps one picture under a name such as `console/inbox-dark`. */
export type Album = {
  keep(name: string, picture: Buffer): void;
  /** Several pictures in one, side by side on a neutral ground. */
  keepTogether(name: string, pictures: readonly Buffer[]): Promise<void>;
  /** Several pictures in one, three in a row, each under its title and somewhat smaller. */
  keepSheet(name: string, pictures: readonly { title: string; picture: Buffer }[]): Promise<void>;
  /** Pictures in one, edge to edge. Not kept. */
  beside(pictures: readonly Buffer[]): Promise<Buffer>;
};

const GROUND = '#5b646d';
/** Of a picture on a sheet, in px. */
const SMALL = 960;

export function createAlbum(folder: string, browser: Browser, say: (line: string) => void): Album {
  function keep(name: string, picture: Buffer): void {
    const path = join(folder, `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    const small = smallPng(picture);
    writeFileSync(path, small);
    say(`  ${path} (${Math.round(small.length / 1024)} KB)`);
  }
  async function drawn(width: number, html: string): Promise<Buffer> {
    const page = await browser.newPage({ viewport: { width, height: 400 } });
    await page.setContent(`<body style="margin:0">${html}`);
    await page.waitForFunction(() => [...document.images].every((image) => image.complete));
    const picture = await page.locator('body > div').screenshot();
    await page.close();
    return picture;
  }
  return {
    keep,
    async keepTogether(name, pictures) {
      const style = `display:inline-flex;gap:12px;padding:12px;background:${GROUND}`;
      keep(name, await drawn(1600, `<div style="${style}">${pictures.map((picture) => image(picture)).join('')}</div>`));
    },
    async keepSheet(name, pictures) {
      const cells = pictures.map(
        ({ title, picture }) => `<figure style="margin:0"><figcaption>${title}</figcaption>${image(picture, SMALL)}</figure>`,
      );
      const style = `display:grid;grid-template-columns:repeat(3,max-content);gap:16px;padding:16px;background:${GROUND};color:#fff;font:600 18px/32px system-ui,sans-serif`;
      keep(name, await drawn(3 * SMALL + 64, `<div style="${style}">${cells.join('')}</div>`));
    },
    beside: (pictures) => drawn(1600, `<div style="display:inline-flex">${pictures.map((picture) => image(picture)).join('')}</div>`),
  };
}

function image(picture: Buffer, width?: number): string {
  return `<img style="display:block" ${width === undefined ? '' : `width="${width}"`} src="data:image/png;base64,${picture.toString('base64')}">`;
}

/** Looks at the page once nothing in it moves: fonts are there, and two frames have passed. */
export async function still(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
