import { listText } from './text.ts';

/** Parts that can be joined by a plain "and" or "or" without being misread. */
const SIMPLE = /^(?!.*(?:[,;()]| and | or | nor |: )).*$/s;

/**
 * Phrases joined: "a, and b" where that cannot be misread, else "all of these: a; b; (at least one of these: c; d)".
 * Negated: "none of these: …", "not all of these: …". One part alone is itself.
 */
export function joined(type: 'all' | 'any', parts: readonly string[], isNegated: boolean): string {
  if (isNegated) return `${type === 'all' ? 'not all of these' : 'none of these'}: ${parts.map(bracketed).join('; ')}`;
  if (parts.length === 1) return parts[0] ?? '';
  if (parts.length <= 3 && parts.every((part) => SIMPLE.test(part))) return listText(parts, type === 'all' ? 'and' : 'or');
  return `${type === 'all' ? 'all of these' : 'at least one of these'}: ${parts.map(bracketed).join('; ')}`;
}

/** A group inside a group is kept together by brackets. */
function bracketed(part: string): string {
  return part.includes(': ') || part.includes('; ') ? `(${part})` : part;
}
