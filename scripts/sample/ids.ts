import { createRandom } from './random.ts';

/** Makes UUIDs of version 7 out of the thing's own time and reproducible bits: the same calls give the same ids. */
export function createIds(seed: number, part = 'sample'): (kind: string, at: number | string) => string {
  const streams = new Map<string, ReturnType<typeof createRandom>>();
  return (kind, at) => {
    const random = streams.get(kind) ?? createRandom(seed, `id/${part}/${kind}`);
    streams.set(kind, random);
    const time = Math.floor(typeof at === 'string' ? Date.parse(at) : at);
    const stamp = hex(time, 12);
    const random12 = hex(random.int(0, 0xfff), 3);
    const variant = '89ab'.charAt(random.int(0, 3));
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${random12}-${variant}${hex(random.int(0, 0xfff), 3)}-${hex(random.int(0, 2 ** 24 - 1), 6)}${hex(random.int(0, 2 ** 24 - 1), 6)}`;
  };
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
