import { type Logger, pino } from 'pino';

export type Log = Logger;

export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Structured log, one JSON object a line. It names requests, ids and codes, never people: no addresses, no bodies, no query strings.
 * Of an error its kind, code and stack are kept; the message of a database error can quote a row, so that it is left out.
 */
export function createLog(level: LogLevel): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    serializers: { err: withoutData },
  });
}

function withoutData(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const isFromDatabase = code !== undefined && /^[0-9A-Z]{5}$/.test(code);
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    ...(code === undefined ? {} : { code }),
    ...(isFromDatabase ? {} : { message: error.message }),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: withoutData(error.cause) }),
  };
}
