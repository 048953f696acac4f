import { RE2JS } from 're2js';
import type { Result } from '../contract/errors.ts';
import { patternFault } from './pattern-faults.ts';

/** Largest automaton that a pattern may become; 200 characters of ordinary text stay far below it. */
const MOST_STEPS = 5_000;
/** Most patterns whose compiled form is kept: more than a definition may hold. */
const MOST_KEPT = 2_000;

/** Whether the pattern is found anywhere in a text; or what is wrong with it. */
export type Compiled = Result<(text: string) => boolean, string>;

const compiled = new Map<string, Compiled>();
/** Those of `compiled` that can be used. */
const regexes = new Map<string, RE2JS>();

/**
 * A regular expression as a test: found anywhere in a text, whatever its case. RE2's semantics, so the time grows with the length of the
 * text alone. One that cannot be used comes back as what is wrong with it and what to do, in words.
 */
export function compilePattern(pattern: string): Compiled {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  if (compiled.size >= MOST_KEPT) {
    compiled.clear();
    regexes.clear();
  }
  const result = compileAnew(pattern);
  compiled.set(pattern, result);
  return result;
}

/** The first piece of a text in which a pattern is found, as it stands there; null where it is not found or cannot be used. */
export function foundPiece(pattern: string, text: string): string | null {
  if (!patternTest(pattern)(text)) return null;
  const matcher = regexes.get(pattern)?.matcher(text);
  return matcher?.find() ? matcher.group() : null;
}

/** What is wrong with a pattern, in words; null when it can be used. */
export function patternProblem(pattern: string): string | null {
  const result = compilePattern(pattern);
  return result.ok ? null : result.error;
}

/** The test of a pattern; one that cannot be used is found nowhere. */
export function patternTest(pattern: string): (text: string) => boolean {
  const result = compilePattern(pattern);
  return result.ok ? result.value : () => false;
}

function compileAnew(pattern: string): Compiled {
  const fault = patternFault(pattern);
  if (fault !== null) return { ok: false, error: fault };
  try {
    const regex = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (regex.programSize() > MOST_STEPS) return { ok: false, error: 'This pattern is too large. Use smaller repeat counts.' };
    regexes.set(pattern, regex);
    return { ok: true, value: (text: string) => regex.test(text) };
  } catch (error) {
    return { ok: false, error: inWords(error instanceof Error ? error.message : '') };
  }
}

/** RE2's complaints, which end in the piece that is meant, as somebody who writes a pattern once a year understands them. */
function inWords(message: string): string {
  const piece = /`([^`]*)`\s*$/.exec(message)?.[1] ?? '';
  const known = COMPLAINTS.find(([says]) => message.includes(says));
  return known === undefined
    ? 'This pattern cannot be read. Try it with plain letters first, then add one sign at a time.'
    : known[1](piece);
}

const COMPLAINTS: readonly [string, (piece: string) => string][] = [
  ['missing closing ]', () => 'A “[” is never closed. Add the “]”, or write \\[ for the sign itself.'],
  ['missing closing )', () => 'A “(” is never closed. Add the “)”, or write \\( for the sign itself.'],
  ['unexpected )', () => 'A “)” closes nothing. Take it away, or write \\) for the sign itself.'],
  ['missing argument', (piece) => `“${piece}” has nothing before it to repeat. Write \\${piece} for the sign itself.`],
  ['invalid nested repetition', (piece) => `“${piece}” is two repeats in a row. Keep one of them.`],
  ['invalid repeat count', (piece) => `“${piece}” is no count that can be used. Count upwards, to 1,000 at most.`],
  ['invalid escape', (piece) => `“${piece}” has no meaning. Take the backslash away.`],
  ['trailing backslash', () => 'The pattern ends in a backslash. Take it away, or write \\\\ for the sign itself.'],
  ['character class range', (piece) => `“${piece}” is no range. Write the smaller letter or digit first.`],
  ['named capture', () => 'The name of a group cannot be read. Use a plain group: ( … ).'],
];
