import { ID_BYTES } from '#server/backtest/person-ids.ts';

/** Which patterns events match, by their ids: a few bytes an event, since the same patterns are matched by many. */
export type EventPatterns = {
  readonly count: number;
  /** Each event once. The id stands at `at`. */
  add(bytes: Uint8Array, at: number, patterns: readonly number[]): void;
  /** Null: the event was not added. */
  find(bytes: Uint8Array, at: number): readonly number[] | null;
};

const ID_WORDS = ID_BYTES / 4;
const FIRST_SLOTS = 1024;

/** An open table with linear probing, at most two thirds full; each slot has the id's four words and the number of its list of patterns, from 1. */
export function createEventPatterns(): EventPatterns {
  let slots = FIRST_SLOTS;
  let ids = new Int32Array(slots * ID_WORDS);
  let lists = new Uint32Array(slots);
  let count = 0;
  const known: (readonly number[])[] = [];
  const numbers = new Map<string, number>();

  /** The slot of an id, or the free one where it belongs. */
  function slotOf(a: number, b: number, c: number, d: number): number {
    let slot = mixed(a, b, c, d) & (slots - 1);
    while (
      lists[slot] !== 0 &&
      (ids[slot * ID_WORDS] !== a || ids[slot * ID_WORDS + 1] !== b || ids[slot * ID_WORDS + 2] !== c || ids[slot * ID_WORDS + 3] !== d)
    )
      slot = (slot + 1) & (slots - 1);
    return slot;
  }

  function put(a: number, b: number, c: number, d: number, list: number): void {
    const slot = slotOf(a, b, c, d);
    ids[slot * ID_WORDS] = a;
    ids[slot * ID_WORDS + 1] = b;
    ids[slot * ID_WORDS + 2] = c;
    ids[slot * ID_WORDS + 3] = d;
    lists[slot] = list;
  }

  function grow(): void {
    const before = { ids, lists };
    slots *= 2;
    ids = new Int32Array(slots * ID_WORDS);
    lists = new Uint32Array(slots);
    for (const [slot, list] of before.lists.entries()) {
      const at = slot * ID_WORDS;
      if (list !== 0) put(before.ids[at] ?? 0, before.ids[at + 1] ?? 0, before.ids[at + 2] ?? 0, before.ids[at + 3] ?? 0, list);
    }
  }

  function numberOf(patterns: readonly number[]): number {
    const key = patterns.join();
    const number = numbers.get(key) ?? known.push(patterns);
    numbers.set(key, number);
    return number;
  }

  return {
    get count() {
      return count;
    },
    add(bytes, at, patterns) {
      if (3 * count >= 2 * slots) grow();
      put(wordAt(bytes, at), wordAt(bytes, at + 4), wordAt(bytes, at + 8), wordAt(bytes, at + 12), numberOf(patterns));
      count += 1;
    },
    find(bytes, at) {
      const list = lists[slotOf(wordAt(bytes, at), wordAt(bytes, at + 4), wordAt(bytes, at + 8), wordAt(bytes, at + 12))] ?? 0;
      return known[list - 1] ?? null;
    },
  };
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}

/** Ids differ in any of their bytes; the finish of MurmurHash3 spreads that over all bits. */
function mixed(a: number, b: number, c: number, d: number): number {
  const all = Math.imul(a, 0xcc9e2d51) ^ Math.imul(b, 0x1b873593) ^ Math.imul(c, 0x9e3779b1) ^ d;
  const h = Math.imul(all ^ (all >>> 16), 0x85ebca6b);
  const i = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return i ^ (i >>> 16);
}
