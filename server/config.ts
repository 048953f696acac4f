import { resolve } from 'node:path';
import * as z from 'zod/mini';
import { LOG_LEVELS, type LogLevel } from './log.ts';

export type Config = {
  host: string;
  port: number;
  /** The origin that browsers know the server by. */
  publicUrl: string;
  /** Of an own PostgreSQL; null: the built-in one in `dataFolder`. */
  databaseUrl: string | null;
  dataFolder: string;
  /** Null: one is made and kept in the data folder. */
  secret: string | null;
  extensionIds: readonly string[];
  extensionRedirects: readonly string[];
  /** Reverse proxies in front of the server whose `X-Forwarded-For` is believed. */
  trustedProxies: number;
  logLevel: LogLevel;
  sampleSignInToken: string | null;
};

/** A setting that the server cannot start with. `message` names it and says what it should be. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** The extension as published, with the key of wxt.config.ts. */
const OWN_EXTENSION_ID = 'hdnmpcgfndoepnhcifhgmaipegghakep';
/** Where Firefox takes its sign-in back: a name that the browser makes of the Firefox id in wxt.config.ts (its SHA-1) and answers itself. */
const OWN_FIREFOX_REDIRECT = 'https://0d06d0d1d993b0a3d4e2fccb32d2e5598cc09f34.extensions.allizom.org/';

const list = z.pipe(
  z.string(),
  z.transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  ),
);

const Environment = z.object({
  HOST: z._default(z.string().check(z.minLength(1, 'must be an address to listen on, for example 127.0.0.1')), '127.0.0.1'),
  PORT: z._default(wholeNumber(0, 65_535), 4310),
  DATABASE_URL: z.optional(z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgres://user:password@host:5432/database' })),
  LEADLIGHT_DATA: z._default(z.string().check(z.minLength(1, 'must be a folder')), 'data'),
  LEADLIGHT_PUBLIC_URL: z.optional(
    z
      .string()
      .check(z.refine(isOrigin, 'must be the address that browsers use, without a path, for example https://leadlight.example.com')),
  ),
  LEADLIGHT_SECRET: z.optional(
    z.string().check(z.minLength(32, 'must have at least 32 characters; make one with: openssl rand -base64 48')),
  ),
  LEADLIGHT_EXTENSION_IDS: z._default(
    z.pipe(
      list,
      z.array(z.string().check(z.regex(/^[a-p]{32}$/, 'must be Chromium extension ids (32 letters a to p), separated by commas'))),
    ),
    [OWN_EXTENSION_ID],
  ),
  LEADLIGHT_EXTENSION_REDIRECTS: z._default(
    z.pipe(list, z.array(z.url({ protocol: /^https$/, error: 'must be https addresses, separated by commas' }))),
    [OWN_FIREFOX_REDIRECT],
  ),
  LEADLIGHT_TRUSTED_PROXIES: z._default(wholeNumber(0, 10), 0),
  LEADLIGHT_LOG_LEVEL: z._default(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`), 'info'),
  LEADLIGHT_SAMPLE_SIGN_IN: z.optional(z.string().check(z.minLength(32, 'must be a random token of at least 32 characters'))),
});

/** Reads the settings from the environment; an empty one counts as not set. Throws a `ConfigError` that lists everything that is wrong. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = z.safeParse(Environment, given);
  if (!parsed.success) {
    throw new ConfigError(complaint(parsed.error.issues.map((issue) => `${issue.path[0]?.toString()} ${issue.message}`)));
  }
  const settings = parsed.data;
  if (settings.DATABASE_URL !== undefined && settings.LEADLIGHT_SECRET === undefined) {
    const why = 'must be set along with DATABASE_URL, the same on every server; make one with: openssl rand -base64 48';
    throw new ConfigError(complaint([`LEADLIGHT_SECRET ${why}`]));
  }
  return {
    host: settings.HOST,
    port: settings.PORT,
    publicUrl: new URL(settings.LEADLIGHT_PUBLIC_URL ?? `http://127.0.0.1:${settings.PORT}`).origin,
    databaseUrl: settings.DATABASE_URL ?? null,
    dataFolder: resolve(settings.LEADLIGHT_DATA),
    secret: settings.LEADLIGHT_SECRET ?? null,
    extensionIds: settings.LEADLIGHT_EXTENSION_IDS,
    extensionRedirects: settings.LEADLIGHT_EXTENSION_REDIRECTS,
    trustedProxies: settings.LEADLIGHT_TRUSTED_PROXIES,
    logLevel: settings.LEADLIGHT_LOG_LEVEL,
    sampleSignInToken: settings.LEADLIGHT_SAMPLE_SIGN_IN ?? null,
  };
}

function wholeNumber(from: number, to: number) {
  const words = `must be a whole number from ${from} to ${to}`;
  return z.coerce.number(words).check(z.int(words), z.minimum(from, words), z.maximum(to, words));
}

/** https, or http on this machine alone: tokens travel over it. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isBare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return isBare && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname)));
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function complaint(lines: string[]): string {
  return ['The server cannot start with these settings:', ...lines.map((line) => `  ${line}`)].join('\n');
}
