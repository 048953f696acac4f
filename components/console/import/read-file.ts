import type { Result } from '#lib/contract/errors.ts';
import { bytes } from '../format.ts';

export type ReadFile = {
  /** A new name for every choice of a file, also of the same one. */
  key: string;
  name: string;
  size: number;
  text: string;
  /** What was unusual about reading it, if anything. */
  note: string | null;
};

/** The server takes texts of at most this many characters. */
const MOST_BYTES = 50_000_000;

/** The text of a chosen file: UTF-8, UTF-16 with a byte order mark, or, where it is neither, Windows-1252 with a note to look at the accents. */
export async function readFile(file: File): Promise<Result<ReadFile, { message: string }>> {
  if (file.size > MOST_BYTES) {
    return refuse(`${file.name} has ${bytes(file.size)}; at most 50 MB can be imported at once. Split it into several files.`);
  }
  if (file.size === 0) return refuse(`${file.name} is empty. Export it again, with the column names in the first row.`);
  let buffer: ArrayBuffer;
  try {
    buffer = await file.arrayBuffer();
  } catch {
    return refuse(`${file.name} could not be read. If another program has it open, close it there and choose it again.`);
  }
  const { text, note } = decode(buffer);
  return { ok: true, value: { key: crypto.randomUUID(), name: file.name.slice(0, 300), size: file.size, text, note } };
}

function decode(buffer: ArrayBuffer): { text: string; note: string | null } {
  const [first, second] = new Uint8Array(buffer.slice(0, 2));
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(buffer), note: null };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(buffer), note: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(buffer), note: null };
  } catch {
    return {
      text: new TextDecoder('windows-1252').decode(buffer),
      note: 'The file is not in UTF-8, so it was read as Windows-1252. Look at names with accents before you import; if they are wrong, save the file as “CSV UTF-8”.',
    };
  }
}

function refuse(message: string): { ok: false; error: { message: string } } {
  return { ok: false, error: { message } };
}
