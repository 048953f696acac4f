import type * as z from 'zod/mini';
import { JOURNEY_NAMES, LIFECYCLE_NAMES } from '../words/names.ts';
import { listText, numberText, quoted } from '../words/text.ts';
import { FIELDS, FORMATS } from './fields.ts';
import type { Report } from './report.ts';

type Issue = z.core.$ZodIssue;

/** The schema's complaints in a marketer's words, each at its field. `input` is what was complained about. */
export function reportShape(issues: readonly Issue[], input: unknown, report: Report): void {
  for (const issue of issues) reportIssue(issue, [], input, report);
}

function reportIssue(issue: Issue, before: readonly PropertyKey[], input: unknown, report: Report): void {
  const path = [...before, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const value = valueAt(input, path);
    const nearest = issue.errors.toSorted((a, b) => distance(a) - distance(b))[0] ?? [];
    const isPlain = nearest.every((one) => one.path.length === 0 && one.code === 'invalid_union');
    if (value !== undefined && !isPlain) {
      for (const inner of nearest) reportIssue(inner, path, input, report);
      return;
    }
  }
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys)
      report([...path, key].join('.'), `${quoted(key)} is not a field here. Take it away, or correct its spelling.`);
    return;
  }
  report(path.map(String).join('.'), messageOf(issue, path, valueAt(input, path)));
}

/** How far a branch of the schema is from what was meant: faults at the top weigh more than those deep inside. */
function distance(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.path.length === 0 ? 10 : 1), 0);
}

function messageOf(issue: Issue, path: readonly PropertyKey[], value: unknown): string {
  const name = FIELDS[fieldOf(path)] ?? 'This field';
  if (value === undefined && issue.code !== 'invalid_key') return `${name} is missing. Fill it in.`;
  switch (issue.code) {
    case 'invalid_type':
      return `${name} must be ${KINDS[issue.expected] ?? 'of another kind'}${shown(value)}.`;
    case 'invalid_union':
      return issue.errors.length > 0
        ? `${name} must be a text, a number, or yes or no.`
        : `${quoted(String(value))} is not possible here. Use one of: ${optionsOf(issue)}.`;
    case 'invalid_value':
      return `${quoted(String(value))} ${unknownWord(path)}. Use one of: ${listText(issue.values.map(choice), 'or')}.`;
    case 'invalid_format':
      return FORMATS[fieldOf(path)] ?? `${name} is not written in the form that is needed.`;
    case 'too_small':
      return tooSmall(name, issue);
    case 'too_big':
      return tooBig(name, issue);
    default:
      return `${name} cannot be used as it is. Correct it, or choose another.`;
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no',
  array: 'a list',
  tuple: 'a list of three numbers',
  object: 'a group of fields',
  record: 'a group of fields',
};

function tooSmall(name: string, issue: Extract<Issue, { code: 'too_small' }>): string {
  const least = numberText(Number(issue.minimum));
  if (issue.origin === 'string') return `${name} is empty. Fill it in.`;
  if (issue.origin === 'array') return issue.minimum === 1 ? `${name} is empty. Add at least one.` : `${name} needs ${least} entries.`;
  return `${name} must be ${issue.inclusive ? `at least ${least}` : `more than ${least}`}.`;
}

function tooBig(name: string, issue: Extract<Issue, { code: 'too_big' }>): string {
  const most = numberText(Number(issue.maximum));
  if (issue.origin === 'string') return `${name} is too long: at most ${most} characters.`;
  if (issue.origin === 'array') return `${name} has too many entries: at most ${most}.`;
  return `${name} must be at most ${most}.`;
}

function optionsOf(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const options: unknown = Reflect.get(issue, 'options');
  return Array.isArray(options) ? listText(options.map(String), 'or') : 'the known kinds';
}

function unknownWord(path: readonly PropertyKey[]): string {
  return path.includes('stage') || path.at(-2) === 'anyOf' ? 'is no stage' : 'is not possible here';
}

/** Stages by their name and, where it differs, the word that stands in JSON. */
function choice(value: unknown): string {
  const word = String(value);
  const name = { ...LIFECYCLE_NAMES, ...JOURNEY_NAMES }[word];
  return name === undefined || name.toLowerCase() === word ? word : `${word} (${name})`;
}

function shown(value: unknown): string {
  return typeof value === 'string' ? `; ${quoted(value.slice(0, 40))} is a text` : '';
}

/** The last name in a path; numbers are places in a list. */
function fieldOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  const name = path.findLast((part) => typeof part === 'string');
  return typeof last === 'number' ? `${String(name)}[]` : String(name ?? '');
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    input,
  );
}
