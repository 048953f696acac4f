import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCopyReader, textAt, timeAt } from '#server/store/copy-rows.ts';

type Row = (string | null)[];

/** A binary COPY as the database writes it. */
function copyOf(rows: readonly Row[]): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)];
  for (const row of rows) {
    parts.push(int16(row.length));
    for (const field of row) parts.push(...(field === null ? [int32(-1)] : [int32(Buffer.byteLength(field)), Buffer.from(field)]));
  }
  return Buffer.concat([...parts, int16(-1)]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

const rows = fc.array(fc.array(fc.option(fc.string({ maxLength: 40, unit: 'binary' })), { maxLength: 5 }), { maxLength: 12 });

it('reads the rows of a copy, in whatever pieces its bytes come', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.nat(), { maxLength: 20 }), (given, cuts) => {
      const bytes = copyOf(given);
      const places = [...new Set([0, ...cuts.map((cut) => cut % bytes.length), bytes.length])].sort((a, b) => a - b);
      const read: Row[] = [];
      let fields = 0;
      const reader = createCopyReader((row) => {
        fields = given[read.length]?.length ?? 0;
        read.push(Array.from({ length: fields }, (_, field) => textAt(row, field)));
      });
      for (const [index, place] of places.slice(1).entries()) reader.push(bytes.subarray(places[index], place));
      reader.end();
      expect(read).toEqual(given);
    }),
  );
});

it('notices that a copy broke off', () => {
  const bytes = copyOf([['one', 'two']]);
  const reader = createCopyReader(() => {});
  reader.push(bytes.subarray(0, bytes.length - 4));
  expect(() => reader.end()).toThrow('broke off');
});

it('reads times to the millisecond', () => {
  const field = Buffer.alloc(8);
  const at = Date.parse('2026-03-04T05:06:07.891Z');
  field.writeBigInt64BE(BigInt(at - Date.parse('2000-01-01T00:00:00Z')) * 1000n);
  const view = new DataView(field.buffer, field.byteOffset, 8);
  expect(timeAt({ bytes: field, view, starts: Int32Array.of(0), lengths: Int32Array.of(8) }, 0)).toBe(at);
  field.writeBigInt64BE(-1_000_000n * 86_400n);
  expect(timeAt({ bytes: field, view, starts: Int32Array.of(0), lengths: Int32Array.of(8) }, 0)).toBe(Date.parse('1999-12-31'));
});
