import { createHash } from 'node:crypto';

/** What makes two imported facts the same one. `at` is null where the import itself dated it: then the fact counts once, whenever it is imported. */
export type FactKey = { source: string; personId: string; kind: string; value: string; at: string | null };

/** A fact's idempotency key and id, the same for ever: importing a file again finds what it brought before. */
export function factIds({ source, personId, kind, value, at }: FactKey): { messageId: string; id: string } {
  const hash = createHash('sha256')
    .update(JSON.stringify([source, personId, kind, value, at]))
    .digest();
  return { messageId: `import:${hash.toString('base64url')}`, id: uuidOf(hash) };
}

/** SHA-256 of a file's text, in hex. */
export function textHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The first 128 bits as a UUID of version 8, which stands for "made in the application's own way". */
function uuidOf(hash: Buffer): string {
  const bytes = Buffer.from(hash.subarray(0, 16));
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
