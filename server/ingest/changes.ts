import { quoted } from './issues.ts';

/** One change in words: what was there and what comes. */
export function describeChange(what: string, before: unknown, after: unknown): string {
  return isNothing(before) ? `${what}: ${inWords(after)}` : `${what}: ${inWords(before)} → ${inWords(after)}`;
}

/** The first changes in words; the rest as a number. */
export function atMost(changes: readonly string[], most = 12): string[] {
  if (changes.length <= most) return [...changes];
  return [...changes.slice(0, most - 1), `and ${changes.length - most + 1} more`];
}

function inWords(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'number') return value.toLocaleString('en', { maximumFractionDigits: 10 });
  return quoted(Array.isArray(value) ? value.join(', ') : String(value));
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}
