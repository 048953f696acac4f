/**
 * One row of a binary COPY. It stands in a buffer that is used again for the next row: read what you need before you return.
 * A field at `starts[i]` is `lengths[i]` bytes long; −1: null.
 */
export type CopyRow = { bytes: Uint8Array; view: DataView; starts: Int32Array; lengths: Int32Array };

export type CopyReader = {
  push(chunk: Uint8Array): void;
  /** Throws where the stream broke off within a row or without its end mark. */
  end(): void;
};

const SIGNATURE_BYTES = 19;
/** More columns than that no query can have. */
const MOST_FIELDS = 1664;
const END_MARK = -1;

/** Cuts the bytes of a `COPY … (FORMAT binary)`, in whatever pieces they come, into rows. */
export function createCopyReader(onRow: (row: CopyRow) => void): CopyReader {
  let rest: Uint8Array = new Uint8Array(0);
  let isStarted = false;
  let isEnded = false;
  const starts = new Int32Array(MOST_FIELDS);
  const lengths = new Int32Array(MOST_FIELDS);

  /** Reads whole rows from `at` on; where the last one is not whole yet, it stays for the next piece. */
  function readRows(row: CopyRow, from: number): number {
    const { bytes, view } = row;
    let at = from;
    while (at + 2 <= bytes.length) {
      const fields = view.getInt16(at);
      if (fields === END_MARK) {
        isEnded = true;
        return bytes.length;
      }
      let field = at + 2;
      for (let index = 0; index < fields; index += 1) {
        if (field + 4 > bytes.length) return at;
        const length = view.getInt32(field);
        starts[index] = field + 4;
        lengths[index] = length;
        field += 4 + Math.max(0, length);
      }
      if (field > bytes.length) return at;
      onRow(row);
      at = field;
    }
    return at;
  }

  return {
    push(chunk) {
      const bytes = rest.length === 0 ? chunk : joined(rest, chunk);
      if (!isStarted && bytes.length < SIGNATURE_BYTES) {
        rest = bytes;
        return;
      }
      const from = isStarted ? 0 : SIGNATURE_BYTES;
      isStarted = true;
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      rest = bytes.subarray(readRows({ bytes, view, starts, lengths }, from));
    },
    end() {
      if (!isEnded || rest.length > 0) throw new Error('The stream of rows broke off.');
    },
  };
}

/** Milliseconds since 1970 of a `timestamptz` field; PostgreSQL sends microseconds since 2000. */
export function timeAt({ view, starts }: CopyRow, field: number): number {
  return timeFrom(view, starts[field] ?? 0);
}

/** The same of eight bytes anywhere in a row. */
export function timeFrom(view: DataView, at: number): number {
  return EPOCH_2000 + Math.round((view.getInt32(at) * 2 ** 32 + view.getUint32(at + 4)) / 1000);
}

const EPOCH_2000 = 946_684_800_000;

/** The text of a field; null where it is null. */
export function textAt({ bytes, starts, lengths }: CopyRow, field: number): string | null {
  const start = starts[field] ?? 0;
  const length = lengths[field] ?? -1;
  return length < 0 ? null : decoder.decode(bytes.subarray(start, start + length));
}

/** Where the elements of an array lie whose elements are all `size` bytes long: the first at `first`, each `step` after the one before. */
export type ArrayPlace = { count: number; first: number; step: number };

/** An array of one dimension without nulls; no elements where the field is null. */
export function arrayAt({ view, starts, lengths }: CopyRow, field: number, size: number): ArrayPlace {
  const start = starts[field] ?? 0;
  const step = ELEMENT_HEAD_BYTES + size;
  const isEmpty = (lengths[field] ?? -1) < ARRAY_HEAD_BYTES;
  return { count: isEmpty ? 0 : view.getInt32(start + ARRAY_COUNT_AT), first: start + ARRAY_HEAD_BYTES + ELEMENT_HEAD_BYTES, step };
}

/** Dimensions, whether there are nulls, type; then of the dimension its size and its first index. Each element has its length before it. */
const ARRAY_HEAD_BYTES = 20;
const ARRAY_COUNT_AT = 12;
const ELEMENT_HEAD_BYTES = 4;

const decoder = new TextDecoder();

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const whole = new Uint8Array(a.length + b.length);
  whole.set(a);
  whole.set(b, a.length);
  return whole;
}
