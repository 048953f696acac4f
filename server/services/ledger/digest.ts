/** A running 64-bit hash of numbers (two lanes, each mixed as in MurmurHash3). Fast, not a secret; equal sequences give equal digests. */
export type Digest = { add(value: number): void; end(): bigint };

const view = new DataView(new ArrayBuffer(8));

export function newDigest(): Digest {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  return {
    add(value) {
      view.setFloat64(0, value);
      const high = view.getInt32(0);
      const low = view.getInt32(4);
      a = mix(mix(a, high, 0xcc9e2d51), low, 0xcc9e2d51);
      b = mix(mix(b, low, 0x1b873593), high, 0x1b873593);
    },
    end() {
      view.setInt32(0, finish(a ^ b));
      view.setInt32(4, finish(b));
      return view.getBigInt64(0);
    },
  };
}

function mix(hash: number, word: number, factor: number): number {
  const k = Math.imul(Math.imul(word, factor) ^ (word >>> 17), 0x1b873593);
  const rotated = ((hash ^ k) << 13) | ((hash ^ k) >>> 19);
  return (Math.imul(rotated, 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  const h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const i = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return i ^ (i >>> 16);
}
