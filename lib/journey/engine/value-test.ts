import type { ValueTest } from '../../contract/condition.ts';
import type { AttributeValue } from '../../contract/primitives.ts';
import { patternTest } from '../safe-regex.ts';

export type PassesValue = (value: AttributeValue) => boolean;

/** A test of one value, ready to be asked often. What is not known (null, blank) passes no test but being equal to null. */
export function compileTest(test: ValueTest): PassesValue {
  const passes = testOfText(test);
  const isNullMeant = test.op === 'equals' && test.value === null;
  return (value) => {
    const text = plain(value);
    return text === '' ? isNullMeant : passes(text, value);
  };
}

/** Imports spell one value in several ways; case, outer blanks and `5` against `"5"` make no difference. Blank where it is not known. */
export function plain(value: AttributeValue): string {
  return value === null ? '' : String(value).trim().toLowerCase();
}

function testOfText(test: ValueTest): (text: string, value: AttributeValue) => boolean {
  switch (test.op) {
    case 'exists':
      return () => true;
    case 'equals': {
      const wanted = plain(test.value);
      return (text) => text === wanted;
    }
    case 'oneOf': {
      const wanted = new Set(test.values.map(plain));
      return (text) => wanted.has(text);
    }
    case 'contains': {
      const part = plain(test.text);
      return (text) => text.includes(part);
    }
    case 'range': {
      const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = test;
      return (text, value) => typeof value !== 'boolean' && Number(text) >= min && Number(text) <= max;
    }
    case 'matches': {
      const isFound = patternTest(test.pattern);
      return (_, value) => isFound(String(value).trim());
    }
    case 'emailDomain': {
      const domains = test.domains.map((domain) => plain(domain).replace(/^@/, ''));
      return (text) => domains.some((domain) => isAtDomain(text, domain));
    }
  }
}

/** `ops@mail.example.com` is at `example.com`; `ops@notexample.com` is not. */
function isAtDomain(email: string, domain: string): boolean {
  const own = email.slice(email.lastIndexOf('@') + 1);
  return email.includes('@') && (own === domain || own.endsWith(`.${domain}`));
}
