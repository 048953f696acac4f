import { RE2JS } from 're2js';
import { patternFault } from './pattern-faults.ts';

/** Largest automaton that a pattern may become; 200 characters of ordinary text stay far below it. */
const MOST_STEPS = 5_000;
/** Most patterns whose compiled form is kept: more than a definition may hold. */
const MOST_KEPT = 2_000;

type Compiled = { ok: true; found: (text: string) => boolean } | { ok: false; problem: string };

const compiled = new Map<string, Compiled>();

/** What is wrong with a regular expression and what to do about it, in words; null when it can be used. */
export function patternProblem(pattern: string): string | null {
  const result = compile(pattern);
  return result.ok ? null : result.problem;
}

/**
 * The test that a pattern stands for: found anywhere in a text, whatever its case. RE2's semantics, so the time grows with the
 * length of the text alone. A pattern that `patternProblem` refuses is found nowhere.
 */
export function patternTest(pattern: string): (text: string) => boolean {
  const result = compile(pattern);
  return result.ok ? result.found : () => false;
}

function compile(pattern: string): Compiled {
  const known = compiled.get(pattern);
  if (known !== undefined) return known;
  const result = compileAnew(pattern);
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(pattern, result);
  return result;
}

function compileAnew(pattern: string): Compiled {
  const fault = patternFault(pattern);
  if (fault !== null) return { ok: false, problem: fault };
  try {
    const regex = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (regex.programSize() > MOST_STEPS) return { ok: false, problem: 'This pattern is too large. Use smaller repeat counts.' };
    return { ok: true, found: (text) => regex.test(text) };
  } catch (error) {
    return { ok: false, problem: inWords(error instanceof Error ? error.message : '') };
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
