import { bytes, type Dictionary, words } from './columns.ts';

/** Numbers texts as they come, each distinct one once, straight from their bytes. */
export type Interner = {
  readonly count: number;
  /** The number of the text that stands at `start` and is `length` bytes long. */
  numberOf(source: Uint8Array, start: number, length: number): number;
  /** Everything so far, to be shared with workers. */
  dictionary(): Dictionary;
};

/** @param known texts that keep the numbers they have. */
export function createInterner(known?: Dictionary): Interner {
  let table = new Int32Array(1024).fill(-1);
  let hashes = new Int32Array(512);
  let ends = new Uint32Array(512);
  let text = new Uint8Array(16_384);
  let count = 0;

  function add(source: Uint8Array, start: number, length: number, hash: number): number {
    const from = count === 0 ? 0 : (ends[count - 1] ?? 0);
    if (from + length > text.length) text = grown(text, new Uint8Array(2 * (from + length)));
    if (count === ends.length) {
      ends = grown(ends, new Uint32Array(2 * count));
      hashes = grown(hashes, new Int32Array(2 * count));
    }
    for (let at = 0; at < length; at += 1) text[from + at] = source[start + at] ?? 0;
    ends[count] = from + length;
    hashes[count] = hash;
    count += 1;
    return count - 1;
  }

  function isAt(number: number, source: Uint8Array, start: number, length: number): boolean {
    const from = number === 0 ? 0 : (ends[number - 1] ?? 0);
    if ((ends[number] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at += 1) if (text[from + at] !== source[start + at]) return false;
    return true;
  }

  function rehash(): void {
    table = new Int32Array(2 * table.length).fill(-1);
    for (let number = 0; number < count; number += 1) table[freeSlot(hashes[number] ?? 0)] = number;
  }

  function freeSlot(hash: number): number {
    let slot = hash & (table.length - 1);
    while ((table[slot] ?? -1) !== -1) slot = (slot + 1) & (table.length - 1);
    return slot;
  }

  function numberOf(source: Uint8Array, start: number, length: number): number {
    const hash = hashOf(source, start, length);
    const mask = table.length - 1;
    let slot = hash & mask;
    for (let number = table[slot] ?? -1; number !== -1; number = table[slot] ?? -1) {
      if (hashes[number] === hash && isAt(number, source, start, length)) return number;
      slot = (slot + 1) & mask;
    }
    table[slot] = count;
    const number = add(source, start, length, hash);
    if (2 * count > table.length) rehash();
    return number;
  }

  if (known !== undefined)
    for (let number = 0, from = 0; number < known.ends.length; number += 1) {
      const end = known.ends[number] ?? 0;
      numberOf(known.bytes, from, end - from);
      from = end;
    }

  return {
    get count() {
      return count;
    },
    numberOf,
    dictionary() {
      const shared = { ends: words(count), bytes: bytes(count === 0 ? 0 : (ends[count - 1] ?? 0)) };
      shared.ends.set(ends.subarray(0, count));
      shared.bytes.set(text.subarray(0, shared.bytes.length));
      return shared;
    },
  };
}

/** What a dictionary holds, by number. */
export function entriesOf({ ends, bytes: text }: Dictionary): Uint8Array[] {
  // A shared buffer cannot be decoded where it stands.
  const own = new Uint8Array(text.length);
  own.set(text);
  return Array.from(ends, (end, number) => own.subarray(number === 0 ? 0 : ends[number - 1], end));
}

/** FNV-1a, 32 bits. */
function hashOf(source: Uint8Array, start: number, length: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = start; at < start + length; at += 1) hash = Math.imul(hash ^ (source[at] ?? 0), 0x01000193);
  return hash;
}

function grown<T extends Uint8Array | Uint32Array | Int32Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
