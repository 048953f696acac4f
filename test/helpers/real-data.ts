import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The path of a file of the real data, or null with a printed word when LEADLIGHT_REAL_DATA does not lead there: the case then passes without it. */
export function realDataFile(name: string): string | null {
  const folder = process.env['LEADLIGHT_REAL_DATA'];
  const path = folder === undefined ? null : join(folder, name);
  if (path !== null && existsSync(path)) return path;
  console.log(`Not checked here: LEADLIGHT_REAL_DATA does not lead to ${name}.`);
  return null;
}
