import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPng, smallPng } from '../../gallery/screens/small-png.ts';

/** A true-colour PNG, each of its rows behind one of the five filters, as browsers write them. */
function pngOf(width: number, rows: readonly number[][], filters: readonly number[]): Buffer {
  const stride = width * 3;
  const filtered = rows.flatMap((row, y) => {
    const filter = filters[y % filters.length] ?? 0;
    const byte = (line: readonly number[] | undefined, x: number) => (x < 0 ? 0 : (line?.[x] ?? 0));
    const guess = (x: number) => {
      const [left, above, corner] = [byte(row, x - 3), byte(rows[y - 1], x), byte(rows[y - 1], x - 3)];
      const near = [left, above, corner].sort((a, b) => Math.abs(left + above - corner - a) - Math.abs(left + above - corner - b))[0];
      return [0, left, above, (left + above) >> 1, near ?? 0][filter] ?? 0;
    };
    return [filter, ...Array.from({ length: stride }, (_, x) => (byte(row, x) - guess(x)) & 255)];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(filtered))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}

it('keeps every pixel of a picture with few colours', () => {
  const size = 8;
  const row = fc.array(fc.constantFrom(0, 7, 128, 200, 255), { minLength: size * 3, maxLength: size * 3 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 9 }),
      fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 1 }),
      (rows, filters) => {
        const { width, height, rgb } = readPng(smallPng(pngOf(size, rows, filters)));
        expect([width, height, [...rgb]]).toEqual([size, rows.length, rows.flat()]);
      },
    ),
  );
});

it('comes near to every pixel of one with many', () => {
  const rows = Array.from({ length: 64 }, (_, y) => Array.from({ length: 64 * 3 }, (_, x) => (x % 3 === 0 ? (x + y) % 256 : y)));
  const { rgb } = readPng(smallPng(pngOf(64, rows, [4])));
  const furthest = rows.flat().reduce((most, value, at) => Math.max(most, Math.abs(value - (rgb[at] ?? 0))), 0);
  expect(furthest).toBeLessThan(32);
});
