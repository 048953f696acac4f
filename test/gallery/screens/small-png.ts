import { crc32, deflateSync, inflateSync } from 'node:zlib';

export type Pixels = { width: number; height: number /** Red, green and blue of each pixel, row by row. */; rgb: Uint8Array };

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const COLOURS = 256;
/** Of the palette: the colours that fill most of the picture. The rest goes to those that are furthest from all others. */
const MOST_USED = 200;

/**
 * The same picture with a palette of 256 colours, about a third of the size: screenshots have few colours, and what is lost of the
 * edges of letters nobody sees. Format: https://www.w3.org/TR/png-3/
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, rgb } = readPng(png);
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) counts.set(colourAt(rgb, at), (counts.get(colourAt(rgb, at)) ?? 0) + 1);
  const palette = paletteOf(counts);
  const places = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + 1 + x] = places.get(colourAt(rgb, (y * width + x) * 3)) ?? 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const parts = [
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([SIGNATURE, ...parts]);
}

/** Reads what browsers and `smallPng` write: 8 bits, not interlaced; true colour (an alpha channel is left out) or a palette. */
export function readPng(png: Buffer): Pixels {
  const chunks = chunksOf(png);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data ?? Buffer.alloc(13);
  const [width, height, kind] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]];
  const channels = kind === 6 ? 4 : kind === 2 ? 3 : 1;
  const palette = chunks.find(({ type }) => type === 'PLTE')?.data;
  const lines = unfiltered(
    inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))),
    width * channels,
    channels,
  );
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = palette === undefined ? lines.subarray(pixel * channels) : palette.subarray((lines[pixel] ?? 0) * 3);
    rgb.set(from.subarray(0, 3), pixel * 3);
  }
  return { width, height, rgb };
}

function chunksOf(png: Buffer): { type: string; data: Buffer }[] {
  const found = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12)
    found.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + png.readUInt32BE(at)) });
  return found;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  whole.set(body, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** Undoes the five filters, each of which tells a byte by its neighbours to the left, above, and above to the left. */
function unfiltered(data: Buffer, stride: number, channels: number): Uint8Array {
  const rows = data.length / (stride + 1);
  const out = new Uint8Array(stride * rows);
  for (let y = 0; y < rows; y += 1) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x += 1) {
      const here = y * stride + x;
      const left = x < channels ? 0 : (out[here - channels] ?? 0);
      const above = y === 0 ? 0 : (out[here - stride] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (out[here - stride - channels] ?? 0);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      out[here] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function paletteOf(counts: ReadonlyMap<number, number>): number[] {
  const byUse = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  if (byUse.length <= COLOURS) return byUse;
  const palette = byUse.slice(0, MOST_USED);
  const rest = byUse.slice(MOST_USED).map((colour) => ({ colour, away: Math.min(...palette.map((one) => distance(one, colour))) }));
  while (palette.length < COLOURS) {
    const next = rest.reduce((far, one) => (one.away > far.away ? one : far));
    palette.push(next.colour);
    for (const one of rest) one.away = Math.min(one.away, distance(one.colour, next.colour));
  }
  return palette;
}

function nearest(palette: readonly number[], colour: number): number {
  let best = 0;
  for (let place = 1; place < palette.length; place += 1)
    if (distance(palette[place] ?? 0, colour) < distance(palette[best] ?? 0, colour)) best = place;
  return best;
}

function distance(a: number, b: number): number {
  return ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;
}

function colourAt(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}
