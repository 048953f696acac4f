import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import type { Language } from '#lib/contract/preferences.ts';

export type PanelGallery = {
  /** Address of one state in one theme and language. */
  addressOf(state: string, theme: 'light' | 'dark', language?: Language): string;
  close(): Promise<void>;
};

/** Builds the panel's gallery and serves it. */
export async function openPanelGallery(): Promise<PanelGallery> {
  const outDir = mkdtempSync(join(tmpdir(), 'panel-gallery-'));
  const root = 'components/panel/gallery';
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const server = await preview({ root, configFile: false, logLevel: 'error', build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.resolvedUrls?.local[0] ?? '';
  return {
    addressOf: (state, theme, lang = 'en') => `${address}?${new URLSearchParams({ state, theme, lang })}`,
    async close() {
      await server.close();
      rmSync(outDir, { recursive: true });
    },
  };
}
