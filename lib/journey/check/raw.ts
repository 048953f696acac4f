import { countOf, numberText } from '../words/text.ts';
import type { Report } from './report.ts';

/** Clauses that one definition may have in all: judging everybody stays a matter of seconds. */
export const MOST_CLAUSES = 1000;
/** Levels of "all", "any" and "not" inside each other that somebody can still read. */
export const MOST_LEVELS = 6;
/** Levels of plain data: a condition inside all its groups, and the lists around and in them. */
const MOST_DEPTH = 30;
const MOST_VALUES = 200_000;
/** Numbers beyond this are slips: no company has as many of anything. */
const MOST = 1e12;

const CLAUSE_TYPES: ReadonlySet<unknown> = new Set(['attribute', 'behaviour', 'sequence', 'recency']);

type Place = { value: unknown; key: string | number; parent: Place | null; depth: number };

/**
 * What no schema should have to deal with: far too much, far too deep, text and numbers that no database or browser keeps as they are.
 * Walks without recursion, and gives up early. False: nothing else needs to be looked at.
 */
export function checkRaw(input: unknown, report: Report): boolean {
  const open: Place[] = [{ value: input, key: '', parent: null, depth: 0 }];
  let values = 0;
  let clauses = 0;
  let isClean = true;
  const refuse = (place: Place, message: string) => {
    isClean = false;
    report(pathOf(place), message);
  };
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, depth } = place;
    values += 1;
    if (depth > MOST_DEPTH) {
      report(
        groupPath(place),
        `The conditions stand too deep in each other. At most ${MOST_LEVELS} levels of “all”, “any” and “not” can be read and judged.`,
      );
      return false;
    }
    if (typeof value === 'string') refuseText(value, (message) => refuse(place, message));
    if (typeof value === 'number') refuseNumber(value, (message) => refuse(place, message));
    if (typeof value !== 'object' || value === null) continue;
    if ('type' in value && CLAUSE_TYPES.has(value.type)) clauses += 1;
    for (const [key, child] of entriesOf(value)) {
      if (typeof key === 'string') refuseKey(key, (message) => refuse(place, message));
      open.push({ value: child, key, parent: place, depth: depth + 1 });
    }
    if (values + open.length > MOST_VALUES && clauses <= MOST_CLAUSES) {
      report('', `The definition holds more than ${numberText(MOST_VALUES)} values. Take lists out of it that belong into an attribute.`);
      return false;
    }
    if (values + open.length > 10 * MOST_VALUES) break;
  }
  if (clauses > MOST_CLAUSES) {
    report(
      'triggers',
      `The definition has ${countOf(clauses, 'clause')}; at most ${numberText(MOST_CLAUSES)} can be judged for everybody in time. One “is one of” can hold 500 values.`,
    );
    return false;
  }
  return isClean;
}

function refuseText(text: string, refuse: (message: string) => void): void {
  if (text.includes('\u0000')) refuse('This text holds an invisible NUL character, which no database keeps. Type it anew.');
  if (!text.isWellFormed()) refuse('This text holds half of a character, as from a cut emoji. Type it anew.');
}

function refuseNumber(value: number, refuse: (message: string) => void): void {
  if (Number.isNaN(value)) refuse('This is not a number. Write it in digits.');
  else if (Math.abs(value) > MOST) refuse(`This number is too large. At most ${numberText(MOST)} is possible.`);
}

function refuseKey(key: string, refuse: (message: string) => void): void {
  if (key === '__proto__') refuse('A property cannot be called __proto__. Track it under another name.');
  refuseText(key, refuse);
}

function entriesOf(value: object): Iterable<[key: string | number, value: unknown]> {
  return Array.isArray(value) ? value.entries() : Object.entries(value);
}

function pathOf(place: Place): string {
  const keys: (string | number)[] = [];
  for (let at = place; at.parent !== null; at = at.parent) keys.unshift(at.key);
  return keys.join('.');
}

/** Where the nesting begins: the trigger's or rule's field, rather than the hundredth level below it. */
function groupPath(place: Place): string {
  return pathOf(place).split('.').slice(0, 4).join('.');
}
