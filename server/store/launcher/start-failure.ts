import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { DatabaseBootError } from '../boot-error.ts';

/** Turns what PostgreSQL printed when it would not start into words for the person who started it. */
export function startFailure(output: string, cluster: string): DatabaseBootError {
  const known = KNOWN.find(({ sign }) => sign.test(output));
  const said = lastComplaint(output);
  if (known !== undefined) return new DatabaseBootError(known.code, `${known.message(cluster)}${said}`);
  return new DatabaseBootError(
    'startFailed',
    `The built-in database would not start on ${cluster}. Choose another folder with LEADLIGHT_DATA. ${REMEDY_DATABASE_URL}${said}`,
  );
}

/** The end of the log, from where it stood when the attempt began. */
export function logSince(file: string, position: number): string {
  const handle = openSync(file, 'r');
  try {
    const length = Math.min(Math.max(fstatSync(handle).size - position, 0), 64_000);
    const text = Buffer.alloc(length);
    readSync(handle, text, 0, length, position);
    return text.toString('utf8');
  } finally {
    closeSync(handle);
  }
}

const REMEDY_DATABASE_URL = 'Or set DATABASE_URL to a PostgreSQL 15 or newer of your own.';

const KNOWN = [
  {
    sign: /ENOTDIR|EEXIST/,
    code: 'notPermitted',
    message: (cluster: string) => `The path of the data folder, ${cluster}, leads to a file. Choose another one with LEADLIGHT_DATA.`,
  },
  {
    sign: /ENOSPC|no space left on device|disk quota exceeded|could not extend file/i,
    code: 'diskFull',
    message: (cluster: string) =>
      `The disk that holds ${cluster} is full. Free some space (100 MB are enough to start) and start again; nothing was lost.`,
  },
  {
    sign: /EACCES|EPERM|EROFS|read-only file system|permission denied|operation not permitted|has wrong ownership|has invalid permissions/i,
    code: 'notPermitted',
    message: (cluster: string) =>
      `The database folder ${cluster} cannot be read and written by the account that starts Leadlight. ` +
      `Start it as the user who owns the folder, or choose another folder with LEADLIGHT_DATA. ${REMEDY_DATABASE_URL}`,
  },
  {
    sign: /holds no database|is not a valid data directory|could not open file .*(pg_control|PG_VERSION|pg_filenode)|incorrect checksum in control file|could not locate a valid checkpoint|invalid (primary )?checkpoint|could not open directory "pg_|database files are incompatible|could not read file|is missing the|required file is missing|PANIC:/i,
    code: 'brokenFolder',
    message: (cluster: string) =>
      `The database folder ${cluster} is damaged. Put a backup of that folder back; or, if its contents can go, rename the folder ` +
      `and start again: a new database is then made. ${REMEDY_DATABASE_URL}`,
  },
] as const;

function lastComplaint(output: string): string {
  const lines = output.split('\n').filter((line) => /FATAL|PANIC|error|could not/i.test(line));
  const last = lines.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '');
  return last === undefined ? '' : `\nPostgreSQL says: ${last.trim()}`;
}
