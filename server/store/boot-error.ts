export type DatabaseBootCode =
  | 'unsupportedPlatform'
  | 'inUse'
  | 'brokenFolder'
  | 'diskFull'
  | 'notPermitted'
  | 'startFailed'
  | 'unreachable'
  | 'versionTooOld'
  | 'rolesMissing'
  | 'migrationFailed'
  | 'schemaNewer';

/** Why the database could not be opened at boot. `message` is meant for the person who starts the server: what is wrong, and the way out. */
export class DatabaseBootError extends Error {
  readonly code: DatabaseBootCode;

  constructor(code: DatabaseBootCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'DatabaseBootError';
    this.code = code;
  }
}
