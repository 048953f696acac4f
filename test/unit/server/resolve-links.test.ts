import { describe, expect, it } from 'vitest';
import { resolveLinks } from '#server/services/resolve-links.ts';
import type { RecordLink } from '#server/store/record-links.ts';

const link = (method: RecordLink['method'], personId: string | null): RecordLink => ({
  personId,
  accountId: null,
  method,
  memberName: null,
  createdAt: '2026-01-01T00:00:00.000Z',
});

describe('what a record’s history says', () => {
  it.each([
    ['nothing', [], { kind: 'unknown' }],
    ['an import', [link('imported', 'a')], { kind: 'linked', method: 'imported', link: { personId: 'a' } }],
    ['an import over what was learned', [link('imported', 'a'), link('learned', 'b')], { method: 'imported', link: { personId: 'a' } }],
    ['the same import twice', [link('imported', 'a'), link('imported', 'a')], { method: 'imported', link: { personId: 'a' } }],
    ['imports of two people', [link('imported', 'a'), link('imported', 'b')], { kind: 'several', personIds: ['a', 'b'] }],
    ['what was learned last', [link('learned', 'a'), link('learned', 'b')], { method: 'learned', link: { personId: 'b' } }],
    [
      'a choice over later imports',
      [link('chosen', 'a'), link('imported', 'b'), link('imported', 'c')],
      { method: 'chosen', link: { personId: 'a' } },
    ],
    ['the last choice', [link('chosen', 'a'), link('chosen', 'b')], { method: 'chosen', link: { personId: 'b' } }],
    [
      'forgotten, whatever came before or after by itself',
      [link('chosen', 'a'), link('forgotten', null), link('learned', 'b')],
      { kind: 'nobody' },
    ],
    ['chosen after it was forgotten', [link('forgotten', null), link('chosen', 'a')], { method: 'chosen', link: { personId: 'a' } }],
  ])('%s', (_, history, expected) => {
    expect(resolveLinks(history)).toMatchObject(expected);
  });
});
