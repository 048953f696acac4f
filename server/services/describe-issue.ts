import type * as z from 'zod/mini';

/** The first thing that is wrong with an input, in plain words, and where it stands (`entries.3.body.reason`). */
export function describeIssue(error: z.core.$ZodError): [message: string, path: string] {
  const [issue] = error.issues;
  if (issue === undefined) return ['The request is not as it should be.', ''];
  const path = issue.path.map(String).join('.');
  const subject = path === '' ? 'The request' : `“${shortened(path)}”`;
  return [`${subject} ${complaint(issue)}.`, path];
}

function complaint(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${withArticle(issue.expected)}`;
    case 'unrecognized_keys':
      return `has a part that nobody asked for: ${shortened(issue.keys.slice(0, 3).join(', '))}`;
    case 'invalid_value':
      return `must be ${issue.values.length === 1 ? '' : 'one of '}${shortened(issue.values.map(String).join(', '))}`;
    case 'too_big':
      return `is too ${issue.origin === 'number' ? 'large' : 'long'}: at most ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'number' ? `is too small: at least ${issue.minimum}` : tooShort(Number(issue.minimum));
    case 'invalid_format':
      return `is not ${FORMATS[issue.format] ?? 'in the form that is asked for'}`;
    case 'custom':
      return issue.message;
    default:
      return 'does not have the form that is asked for';
  }
}

function tooShort(minimum: number): string {
  return minimum === 1 ? 'must not be empty' : `is too short: at least ${minimum}`;
}

const FORMATS: Record<string, string> = {
  uuid: 'an id (UUID)',
  email: 'an e-mail address',
  datetime: 'a time in UTC, like 2026-11-03T09:30:00.000Z',
  url: 'a web address that starts with http:// or https://',
};

function withArticle(type: string): string {
  return type === 'int' ? 'a whole number' : `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;
}

function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
