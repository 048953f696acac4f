import type { Browser, BrowserContextOptions } from '@playwright/test';
import { panelStates } from '#components/panel/gallery/states.ts';
import { Language } from '#lib/contract/preferences.ts';
import { openPanelGallery, type PanelGallery } from '../panel-gallery.ts';
import { type Scene, scenes } from '../panel-scenes.ts';
import { type Album, still } from './album.ts';

const HEIGHT = 780;
const LOOKS = ['light', 'dark'] as const;
/** Where the narrowest width shows most: long rows, reasons, choices. */
const NARROW = ['person', 'not-good-reasons', 'several-matches', 'offline-known', 'long-name', 'right-to-left-name'];

/** Where the languages differ most. */
const SPOKEN = ['person', 'account', 'offline-known'];

/** Every state of the panel, and what a click opens in it: light and dark side by side; some at their narrowest, in forced colours and in every language. */
export async function shootPanel(browser: Browser, album: Album): Promise<void> {
  const gallery = await openPanelGallery();
  try {
    const all: Scene[] = [...Object.keys(panelStates).map((state) => ({ state, name: state })), ...scenes];
    const themes = (scene: Scene, width: number) => Promise.all(LOOKS.map((look) => shoot(browser, gallery, scene, look, width)));
    for (const scene of all) await album.keepTogether(`panel/${scene.name}`, await themes(scene, 360));
    for (const scene of all.filter(({ name }) => NARROW.includes(name)))
      await album.keepTogether(`panel/${scene.name}-280`, await themes(scene, 280));
    for (const scene of all.filter(({ name }) => SPOKEN.includes(name))) {
      const spoken = Language.options.map((language) => shoot(browser, gallery, { ...scene, language }, 'light', 360));
      await album.keepTogether(`panel/${scene.name}-languages`, await Promise.all(spoken));
    }
    for (const scene of all.filter(({ name }) => name === 'person')) {
      const forced = LOOKS.map((look) => shoot(browser, gallery, scene, look, 360, { forcedColors: 'active' }));
      await album.keepTogether('panel/person-forced-colours', await Promise.all(forced));
    }
  } finally {
    await gallery.close();
  }
}

async function shoot(
  browser: Browser,
  gallery: PanelGallery,
  scene: Scene & { language?: Language },
  look: (typeof LOOKS)[number],
  width: number,
  more: BrowserContextOptions = {},
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    colorScheme: look,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    ...more,
  });
  const page = await context.newPage();
  await page.goto(gallery.addressOf(scene.state, look, scene.language));
  await page.locator('#root > *').first().waitFor();
  if (scene.state !== 'loading') await page.locator('main[aria-busy=true]').waitFor({ state: 'detached' });
  await scene.act?.(page);
  const picture = await still(page);
  await context.close();
  return picture;
}
