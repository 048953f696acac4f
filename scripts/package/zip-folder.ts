import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The earliest day that the format can name: an archive tells nothing of when it was made. */
const EPOCH = new Date(1980, 0, 1);

/**
 * The folder as a ZIP archive whose bytes depend on names and contents alone: files in the order of their names, without
 * times and owners. `change` may replace a file's bytes, or leave it out (null).
 */
export function zipFolder(
  folder: string,
  change: (path: string, bytes: Uint8Array) => Uint8Array | null = (_, bytes) => bytes,
): Uint8Array {
  const files: Zippable = {};
  for (const path of filesIn(folder).sort()) {
    const bytes = change(path, readFileSync(join(folder, path)));
    if (bytes !== null) files[path] = bytes;
  }
  return zip(files);
}

/** As given, in the order given, without times. */
export function zip(files: Zippable): Uint8Array {
  return zipSync(files, { level: 9, mtime: EPOCH });
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
