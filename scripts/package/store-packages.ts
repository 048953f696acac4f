import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { projectFiles } from '#scripts/house/files.ts';
import { zip, zipFolder } from './zip-folder.ts';

export type StorePackage = { fileName: string; bytes: Uint8Array };

const Manifest = z.looseObject({ version: z.string(), key: z.optional(z.string()) });

/**
 * What is handed in at the stores, from the release builds: one package each for Chromium's store, Edge's and Firefox's, and the
 * sources that Firefox's reviewers build it from. The same sources give the same bytes.
 */
export function storePackages(): StorePackage[] {
  const { version } = z.parse(Manifest, JSON.parse(readFileSync('.output/release/chrome-mv3/manifest.json', 'utf8')));
  const chromium = zipFolder('.output/release/chrome-mv3', withoutKey);
  return [
    { fileName: `leadlight-${version}-chrome.zip`, bytes: chromium },
    { fileName: `leadlight-${version}-edge.zip`, bytes: chromium },
    { fileName: `leadlight-${version}-firefox.zip`, bytes: zipFolder('.output/release/firefox-mv3') },
    { fileName: `leadlight-${version}-sources.zip`, bytes: sources() },
  ];
}

/** The stores give an extension its id; the key that fixes it in unpacked builds is refused there. */
function withoutKey(path: string, bytes: Uint8Array): Uint8Array {
  if (path !== 'manifest.json') return bytes;
  const { key: _, ...manifest } = z.parse(Manifest, JSON.parse(new TextDecoder().decode(bytes)));
  return new TextEncoder().encode(JSON.stringify(manifest));
}

/** Only what the extension is built from. */
function sources(): Uint8Array {
  const parts =
    /^(?:lib|components|entrypoints|public|scripts\/setup|scripts\/house|scripts\/package)\/|^(?:package(?:-lock)?\.json|tsconfig\.json|wxt\.config\.ts|README\.md)$/;
  const paths = projectFiles().filter((path) => parts.test(path));
  return zip(Object.fromEntries(paths.sort().map((path) => [path, readFileSync(path)])));
}
