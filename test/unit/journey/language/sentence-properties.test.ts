import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition } from '#lib/contract/condition.ts';
import type { AttributeValue } from '#lib/contract/primitives.ts';
import { agreementSections } from '#lib/journey/agreement-text.ts';
import { checkDefinition } from '#lib/journey/check.ts';
import { conditionSentence, receiptSentence } from '#lib/journey/sentences.ts';
import { anyClause, anyCondition, anyDefinition } from './any-definition.ts';

const BROKEN = /undefined|\[object|NaN|null|\(\)|\s{2}|\s[,;:]|^\s|\s$/;

test('what the random definitions of these tests say is valid', () => {
  fc.assert(
    fc.property(anyDefinition, (body) => {
      expect(checkDefinition(body)).toEqual({ ok: true, body });
    }),
    { numRuns: 60 },
  );
});

test('every condition is one sentence: never empty, begun in capitals or quotes, without traces of code', () => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const sentence = conditionSentence(condition);
      expect(sentence).toMatch(/^[\p{Lu}“]/u);
      expect(sentence).not.toMatch(BROKEN);
    }),
    { numRuns: 300 },
  );
});

test('every clause has a receipt', () => {
  fc.assert(
    fc.property(anyClause, fc.integer({ min: 1, max: 60 }), (clause, count) => {
      const sentence = receiptSentence(clause, { count, value: 'Logistics' });
      expect(sentence).toMatch(/^[\p{Lu}“]/u);
      expect(sentence).not.toMatch(BROKEN);
    }),
    { numRuns: 300 },
  );
});

test('conditions that mean different things never read alike', () => {
  const meanings = new Map<string, string>();
  fc.assert(
    fc.property(fc.oneof(anyClause, anyCondition), (condition) => {
      const sentence = conditionSentence(condition);
      const meaning = JSON.stringify(meaningOf(condition));
      const known = meanings.get(sentence);
      meanings.set(sentence, meaning);
      if (known !== undefined) expect(`${sentence}: ${meaning}`).toBe(`${sentence}: ${known}`);
    }),
    { numRuns: 2000 },
  );
});

test('nothing that cannot be seen, or that turns the writing round, hides in a sentence', () => {
  const named = (name: string) => conditionSentence({ type: 'attribute', of: 'person', name, test: { op: 'exists' } });
  expect(named('a\u202eb')).toBe('Their “a\\u{202e}b” is known');
  expect(named('x” or “y')).toBe('Their “x\\u{201d} or \\u{201c}y” is known');
  expect(named('می\u200cخواهم')).toBe('Their “می\u200cخواهم” is known');
});

test('a whole definition reads without gaps, and every trigger, group and rule is in it', () => {
  fc.assert(
    fc.property(anyDefinition, (body) => {
      const sections = agreementSections(body);
      const lines = sections.flatMap((section) => section.lines);
      for (const text of [...sections.map(({ title }) => title), ...lines.flatMap(({ sentence, details }) => [sentence, ...details])]) {
        expect(text).toMatch(/^[\p{Lu}“]/u);
        expect(text).not.toMatch(BROKEN);
      }
      const ids = lines.map(({ id }) => id);
      const told = [...body.triggers, ...(body.groups ?? [])].map(({ id }) => id);
      expect(ids).toEqual(
        expect.arrayContaining([...told, ...body.journey.map(({ stage }) => stage), ...(body.lifecycle ?? []).map(({ stage }) => stage)]),
      );
    }),
    { numRuns: 60 },
  );
});

/** What a condition asks, with what makes no difference taken out: case, 5 against "5", a list or group of one. */
function meaningOf(condition: Condition): unknown {
  return JSON.parse(JSON.stringify(condition), (key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return key === 'value' || key.match(/^\d+$/) ? plain(value) : value;
    if ('op' in value && value.op === 'equals' && 'value' in value) return { op: 'oneOf', values: [value.value] };
    if (
      'type' in value &&
      (value.type === 'all' || value.type === 'any') &&
      'of' in value &&
      Array.isArray(value.of) &&
      value.of.length === 1
    )
      return value.of[0];
    if ('where' in value && typeof value.where === 'object' && value.where !== null) return { ...value, where: whereOf(value.where) };
    return value;
  });
}

function whereOf(where: object): unknown {
  const entries = Object.entries(where).map(([name, test]: [string, unknown]) => [
    name,
    typeof test === 'object' && test !== null ? test : test === null ? null : { op: 'oneOf', values: [plain(test)] },
  ]);
  return entries.length === 0 ? undefined : entries;
}

function plain(value: unknown): AttributeValue | unknown {
  return typeof value === 'number' ? String(value) : value;
}
