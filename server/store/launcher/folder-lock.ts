import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DatabaseBootError } from '../boot-error.ts';

export type FolderLock = { release(): void };

/**
 * Holds the data folder for this process, or throws `inUse`. The operating system lets go of it when the process ends, however it ends,
 * so that no stale lock is ever left. Node has no file lock of its own; SQLite's exclusive transaction is one, on every platform.
 */
export function lockFolder(folder: string): FolderLock {
  const holderFile = path.join(folder, 'holder');
  const lock = new DatabaseSync(path.join(folder, 'lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw new DatabaseBootError('inUse', inUseMessage(folder, readHolder(holderFile)), error);
  }
  writeFileSync(holderFile, String(process.pid));
  return { release: () => lock.close() };
}

function readHolder(file: string): string {
  try {
    return ` (process ${readFileSync(file, 'utf8').trim()})`;
  } catch {
    return '';
  }
}

function inUseMessage(folder: string, holder: string): string {
  return `Another Leadlight${holder} is using the data folder ${folder}. Stop that one first, or give this one a folder of its own with LEADLIGHT_DATA.`;
}
