import { describe, expect, it } from 'vitest';
import { decodeFile } from '#server/ingest/decode.ts';

const TEXT = 'Name,Ort\nZoë,Århus\n東,京';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

function outcome(bytes: Uint8Array): string {
  const decoded = decodeFile(bytes);
  return decoded.ok ? decoded.value : `${decoded.error.code}: ${decoded.error.message}`;
}

describe('a file’s bytes', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16, little end first', utf16(TEXT, false)],
    ['UTF-16, big end first', utf16(TEXT, true)],
  ])('are read as %s', (_, bytes) => {
    expect(outcome(bytes)).toBe(TEXT);
  });

  it.each([
    ['another encoding, naming the line', Buffer.from('Name\nAnn\nZoë', 'latin1'), /Line 3 .*not UTF-8.*CSV UTF-8/],
    ['half a UTF-16 character', utf16(TEXT, false).subarray(0, -1), /damaged.*UTF-16/],
    ['a workbook', Buffer.from('504b030414000600', 'hex'), /Excel workbook or a zip/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /old Excel workbook/],
    ['a compressed file', Buffer.from('1f8b080000000000', 'hex'), /compressed/],
    ['UTF-16 without a mark', utf16(TEXT, false).subarray(2), /UTF-16/],
    ['too many bytes', new Uint8Array(50_000_001), /tooLarge/],
  ])('are refused: %s', (_, bytes, message) => {
    expect(outcome(bytes)).toMatch(message);
  });
});
