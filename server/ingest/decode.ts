import type { Result } from '#lib/contract/errors.ts';
import { LIMITS } from './limits.ts';

/** Why a file cannot be read at all; the message says what to do. */
export type ReadFault = { code: 'unreadableFile' | 'tooLarge'; message: string };

export const SAVE_AS_CSV = 'Open it in your spreadsheet program, choose “Save as”, then “CSV UTF-8”, and import that file.';

/** The text of a CSV file: UTF-8 with or without a byte order mark, or UTF-16 with one. */
export function decodeFile(bytes: Uint8Array): Result<string, ReadFault> {
  if (bytes.length > LIMITS.characters) return tooLarge();
  const notText = recogniseBinary(bytes);
  if (notText !== null) return unreadable(notText);
  const encoding = encodingOf(bytes);
  try {
    return { ok: true, value: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    if (encoding !== 'utf-8')
      return unreadable(`The file is damaged: it does not hold valid ${encoding.toUpperCase()} text. ${SAVE_AS_CSV}`);
    const line = lineOfFirstBadByte(bytes);
    return unreadable(`Line ${line} of the file holds characters that are not UTF-8, so names could come out wrong. ${SAVE_AS_CSV}`);
  }
}

/** Says what a text is when it is no CSV: a spreadsheet, an archive, a web page or another binary file read as text. Null when it may be CSV. */
export function recogniseNotCsv(text: string): string | null {
  const head = text.slice(0, 4096);
  const start = head.slice(0, 8);
  if (start.startsWith('PK\u0003\u0004')) return `This is an Excel workbook or a zip archive, not a CSV file. ${SAVE_AS_CSV}`;
  if (start.startsWith('\uFFFD\uFFFD\u0011\uFFFD')) return `This is an old Excel workbook (.xls), not a CSV file. ${SAVE_AS_CSV}`;
  if (start.startsWith('%PDF')) return 'This is a PDF, not a CSV file. Export the list as CSV where it came from.';
  if (start.startsWith('\u001F\uFFFD') || start.startsWith('\u001F\u008B'))
    return 'This is a compressed file. Unpack it first, then import the CSV file inside.';
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(head)) {
    return 'This is a web page or XML, not a CSV file. Perhaps the export asked for a sign-in; export the list again as CSV.';
  }
  if (looksLikeUtf16(head)) return `The file is in UTF-16 and was read as something else. ${SAVE_AS_CSV}`;
  const strange = [...head].filter((character) => isControl(character)).length;
  if (strange > 3 && strange > head.length / 20) return `This is not a text file. ${SAVE_AS_CSV}`;
  return null;
}

export function tooLarge(): { ok: false; error: ReadFault } {
  const millions = LIMITS.characters / 1_000_000;
  return {
    ok: false,
    error: {
      code: 'tooLarge',
      message: `The file is larger than ${millions} MB. Split it into several files and import them one after the other.`,
    },
  };
}

export function unreadable(message: string): { ok: false; error: ReadFault } {
  return { ok: false, error: { code: 'unreadableFile', message } };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Binary kinds by their first bytes, before any decoding could damage them. */
function recogniseBinary(bytes: Uint8Array): string | null {
  const latin = String.fromCharCode(...bytes.subarray(0, 8));
  if (latin.startsWith('\u00D0\u00CF\u0011\u00E0')) return `This is an old Excel workbook (.xls), not a CSV file. ${SAVE_AS_CSV}`;
  return encodingOf(bytes) === 'utf-8' ? recogniseNotCsv(String.fromCharCode(...bytes.subarray(0, 4096))) : null;
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  return decoded.slice(0, decoded.indexOf('\uFFFD')).split('\n').length;
}

function looksLikeUtf16(head: string): boolean {
  const nuls = head.split('\u0000').length - 1;
  return nuls > head.length / 4;
}

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 32 && code !== 9 && code !== 10 && code !== 13;
}
