import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { move, removeAt } from '#components/console/definitions/editor/model/list.ts';
import { contentsOf, countLeaves, dissolveAt, type Nested, wrapIn } from '#components/console/definitions/editor/model/nested.ts';

type Leaf = { type: 'leaf'; name: number };

const { node } = fc.letrec<{ node: Nested<Leaf>; leaf: Leaf; group: Nested<Leaf>; not: Nested<Leaf> }>((tie) => ({
  node: fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('group'), tie('not')),
  leaf: fc.record({ type: fc.constant('leaf'), name: fc.integer() }),
  group: fc.record({ type: fc.constantFrom('all', 'any'), of: fc.array(tie('node'), { minLength: 1, maxLength: 4 }) }),
  not: fc.record({ type: fc.constant('not'), of: tie('node') }),
}));

describe('groups', () => {
  it('come back as they were when what was wrapped is taken apart', () => {
    fc.assert(
      fc.property(fc.array(node, { minLength: 1, maxLength: 5 }), fc.nat(4), fc.constantFrom('all', 'any', 'not'), (list, place, kind) => {
        const at = place % list.length;
        const wrapped = list.map((item, index) => (index === at ? wrapIn(kind, item) : item));
        expect(dissolveAt(wrapped, at)).toEqual(list);
      }),
    );
  });

  it('lose no sentence when they are taken apart', () => {
    fc.assert(
      fc.property(node, (one) => {
        expect(contentsOf(one).reduce((sum, inner) => sum + countLeaves(inner), 0)).toBe(countLeaves(one));
      }),
    );
  });
});

describe('lists', () => {
  it('hold the same items after a move, and the same order after the way back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { minLength: 1 }), fc.nat(), fc.nat(), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length];
        const moved = move(list, from, to);
        expect(moved[to]).toBe(list[from]);
        expect(move(moved, to, from)).toEqual(list);
      }),
    );
  });

  it('stay as they are for a place that is not there', () => {
    expect(move(['a', 'b'], 0, 2)).toEqual(['a', 'b']);
    expect(move(['a', 'b'], 1, -1)).toEqual(['a', 'b']);
    expect(removeAt(['a', 'b'], 5)).toEqual(['a', 'b']);
  });
});
