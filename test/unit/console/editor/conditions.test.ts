import { describe, expect, it } from 'vitest';
import { blankClause, turnInto } from '#components/console/definitions/editor/model/conditions.ts';
import { changeWhere, testOf, testOfWhere, whereOf } from '#components/console/definitions/editor/model/values.ts';
import type { Clause } from '#lib/contract/condition.ts';

const visits: Clause = { type: 'behaviour', event: 'Pricing Viewed', where: { plan: 'Team' }, atLeast: 3, withinDays: 7 };

describe('a sentence turned into another kind', () => {
  it('keeps the event, its properties and the window, where the other kind has them', () => {
    expect(turnInto('sequence', visits)).toEqual({
      type: 'sequence',
      steps: [{ event: 'Pricing Viewed', where: { plan: 'Team' } }, { event: '' }],
      withinDays: 7,
    });
    expect(turnInto('recency', visits)).toEqual({ type: 'recency', event: 'Pricing Viewed', where: { plan: 'Team' }, moreThanDaysAgo: 30 });
    expect(turnInto('behaviour', turnInto('sequence', visits))).toEqual({ ...visits, atLeast: 1 });
    expect(turnInto('attribute', visits)).toEqual(blankClause('attribute'));
  });
});

describe('a comparison turned into another', () => {
  it('keeps what was typed', () => {
    const several = { op: 'oneOf', values: ['Team', 'Enterprise'] } as const;
    const one = testOf('equals', { ...several, values: [...several.values] });
    expect(one).toEqual({ op: 'equals', value: 'Team' });
    expect(testOf('contains', one)).toEqual({ op: 'contains', text: 'Team' });
    expect(testOf('oneOf', testOf('contains', one))).toEqual({ op: 'oneOf', values: ['Team'] });
    expect(testOf('range', one)).toEqual({ op: 'range' });
  });
});

describe('the properties of an event', () => {
  it('are written as short as they were, and keep their order when one is renamed', () => {
    expect(whereOf(testOfWhere('Team'))).toBe('Team');
    expect(Object.entries(changeWhere({ a: 1, b: 2, c: 3 }, 1, ['z', 2]) ?? {})).toEqual([
      ['a', 1],
      ['z', 2],
      ['c', 3],
    ]);
    expect(changeWhere({ a: 1 }, 0, null)).toBeUndefined();
    expect(changeWhere(undefined, 0, ['', ''])).toEqual({ '': '' });
  });
});
