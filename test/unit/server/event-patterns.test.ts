import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createEventPatterns } from '#server/rejudging/event-patterns.ts';

/** Ids that differ in few of their bytes, wherever these stand, as those of one sender may. */
const ids = fc.uniqueArray(
  fc.tuple(fc.constantFrom(0, 5, 10, 15), fc.nat(0xff), fc.nat(3)).map(([at, byte, last]) => {
    const id = new Uint8Array(16);
    id[at] = byte;
    id[12] = last;
    return id;
  }),
  { selector: (id) => id.join(), maxLength: 3_000, size: 'max' },
);

it('finds of each event the patterns that it was added with, and nothing of one that was not', () => {
  fc.assert(
    fc.property(ids, fc.nat(15), (all, offset) => {
      const events = createEventPatterns();
      const patternsOf = (n: number) => Array.from({ length: n % 4 }, (_, k) => (n % 7) + k);
      const added = all.filter((_, n) => n % 3 !== 0);
      const placed = (id: Uint8Array) => Uint8Array.from([...new Uint8Array(offset), ...id]);
      for (const [n, id] of added.entries()) events.add(placed(id), offset, patternsOf(n));
      expect(events.count).toBe(added.length);
      for (const [n, id] of added.entries()) expect(events.find(placed(id), offset)).toEqual(patternsOf(n));
      for (const [n, id] of all.entries()) if (n % 3 === 0) expect(events.find(placed(id), offset)).toBeNull();
    }),
    { numRuns: 30 },
  );
});
