import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compilePattern, patternProblem, patternTest } from '#lib/journey/safe-regex.ts';

test.for<[pattern: string, text: string, found: boolean]>([
  ['operations', 'VP of Operations', true],
  ['^vp\\b', 'VP of Operations', true],
  ['^operations', 'VP of Operations', false],
  ['head of (ops|planning)', 'Head of planning, EMEA', true],
  ['[\\w.+-]+@example\\.(com|org)$', 'ada@EXAMPLE.org', true],
  ['(\\d+\\.){3}\\d+', '10.0.0.1', true],
  ['\\QC++\\E', 'Writes c++', true],
  ['[[:digit:]]+ people', '420 people', true],
  ['größe', 'GRÖSSE und GRÖẞE', true],
])('%s in %s', ([pattern, text, found]) => {
  expect(patternProblem(pattern)).toBeNull();
  expect(patternTest(pattern)(text)).toBe(found);
});

test.for<[pattern: string, says: RegExp]>([
  ['^(a+)+$', /“\^\(a\+\)\+” repeats what repeats already/],
  ['([a-z]+)*', /repeats what repeats already/],
  ['(.*a){20}', /repeats what repeats already/],
  ['((ab)*c?)+', /repeats what repeats already/],
  ['(?:x+|y)+', /repeats what repeats already/],
  ['a++', /repeats what repeats already/],
  ['(a)\\1', /Referring back/],
  ['(?P<x>a)(?P=x)', /Referring back/],
  ['(?=a)b', /Looking ahead or behind/],
  ['(?<!a)b', /Looking ahead or behind/],
  ['(?>a)', /plain group/],
  ['[a', /“\[” is never closed/],
  ['(a', /“\(” is never closed/],
  ['a)', /closes nothing/],
  ['*a', /“\*” has nothing before it/],
  ['a{1001}', /to 1,000 at most/],
  ['\\q', /“\\q” has no meaning/],
  ['a\\', /ends in a backslash/],
  ['[z-a]', /“z-a” is no range/],
  ['a{999}b{999}c{999}d{999}e{999}f{999}', /too large/],
])('%s is refused in words', ([pattern, says]) => {
  expect(patternProblem(pattern)).toMatch(says);
  expect(patternTest(pattern)('aaaa')).toBe(false);
});

test('whatever is typed, there is an answer in no time', () => {
  const sign = fc.constantFrom(...'ab(|)[]{}*+?.^$\\d-1,:=<!P#\u00e9\ud83d\ude00'.split(''));
  const text = 'ab'.repeat(5000);
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
      const pattern = signs.join('');
      const result = compilePattern(pattern);
      const started = performance.now();
      if (result.ok) result.value(text);
      else expect(result.error).toMatch(/^[“A-Z].*[.)]$/s);
      expect(performance.now() - started).toBeLessThan(2000);
    }),
    { numRuns: 500 },
  );
});
