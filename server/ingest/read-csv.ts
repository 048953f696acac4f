import { setImmediate } from 'node:timers/promises';
import { type CsvError, parse } from 'csv-parse';
import type { Result } from '#lib/contract/errors.ts';
import { type ReadFault, recogniseNotCsv, SAVE_AS_CSV, tooLarge, unreadable } from './decode.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { LIMITS } from './limits.ts';

/** One row of the file. `row` 1 is the first after the header; blank lines count, so that numbers fit the spreadsheet's own (plus one). */
export type CsvRow = { row: number; cells: string[] };

export type Csv = {
  /** As written in the file, trimmed; may repeat or be empty. */
  headers: string[];
  rows: CsvRow[];
  delimiter: Delimiter;
};

/**
 * Reads a whole CSV text: separated by comma, semicolon, tab or bar, with every kind of line end, quoted cells with delimiters and newlines inside.
 * Cells stay text, a formula too. Ragged rows are kept as they are; what they mean is judged with the mapping at hand.
 * Works in slices, so that a large file does not hold up other requests.
 */
export async function readCsv(text: string): Promise<Result<Csv, ReadFault>> {
  if (text.length > LIMITS.characters) return tooLarge();
  const notCsv = recogniseNotCsv(text);
  if (notCsv !== null) return unreadable(notCsv);
  const { body, delimiter } = takeSeparatorLine(text.startsWith('\uFEFF') ? text.slice(1) : text);
  if (body.trim() === '') return unreadable('The file is empty. Export the list again, with the column names in the first row.');
  const parsed = await parseSlices(body, delimiter);
  if (!parsed.ok) return parsed;
  return shape(parsed.value, delimiter);
}

function shape(records: string[][], delimiter: Delimiter): Result<Csv, ReadFault> {
  const first = records.findIndex((cells) => !isBlank(cells));
  const headers = (records[first] ?? []).map((header) => header.replaceAll('\u0000', '').trim());
  if (headers.length > LIMITS.columns) {
    return unreadable(
      `The file has ${headers.length.toLocaleString('en')} columns; at most ${LIMITS.columns} can be imported. Remove the columns that you do not need.`,
    );
  }
  const rows = records
    .slice(first + 1)
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => !isBlank(cells));
  if (rows.length > LIMITS.rows) {
    const most = LIMITS.rows.toLocaleString('en');
    return { ok: false, error: { code: 'tooLarge', message: `The file has more than ${most} rows. Split it into several files.` } };
  }
  return { ok: true, value: { headers, rows, delimiter } };
}

async function parseSlices(body: string, delimiter: Delimiter): Promise<Result<string[][], ReadFault>> {
  const records: string[][] = [];
  const parser = parse({ delimiter, relax_column_count: true, record_delimiter: ['\r\n', '\n', '\r'], max_record_size: LIMITS.rowBytes });
  const finished = new Promise<CsvError | null>((resolve) => {
    parser.on('data', (record: string[]) => records.push(record));
    parser.on('error', (error: CsvError) => resolve(error));
    parser.on('end', () => resolve(null));
  });
  const bytes = Buffer.from(body, 'utf8');
  for (let from = 0; from < bytes.length && !parser.destroyed; from += SLICE) {
    parser.write(bytes.subarray(from, from + SLICE));
    await setImmediate();
  }
  if (!parser.destroyed) parser.end();
  const error = await finished;
  return error === null ? { ok: true, value: records } : unreadable(explain(error, records));
}

const SLICE = 256 * 1024;

/** The parser's error with the place it stands at. The last good record tells the row; the parser knows the column. */
function explain(error: CsvError, records: string[][]): string {
  const row = records.length;
  const column = Number(error['index'] ?? 0);
  const header = records[0]?.[column]?.trim();
  const cell = header === undefined || header === '' ? `column ${column + 1}` : `column “${header}”`;
  const place = row === 0 ? `The header row, ${cell}` : `Row ${row}, ${cell}`;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    return `${place}: a quotation mark opens the cell and is never closed. Close it, or remove it, and import again.`;
  }
  if (error.code === 'CSV_INVALID_CLOSING_QUOTE' || String(error.code) === 'INVALID_OPENING_QUOTE') {
    return `${place}: a quotation mark stands in the middle of the cell. Put the whole cell in quotation marks and double those inside it ("19"" screen"), or save the file again from a spreadsheet program.`;
  }
  return `${place}: the file cannot be read from here on. ${SAVE_AS_CSV}`;
}

/** Some spreadsheets write `sep=;` as a first line of their own. */
function takeSeparatorLine(text: string): { body: string; delimiter: Delimiter } {
  const match = /^"?sep=([,;\t|])"?\r?\n/i.exec(text);
  if (match === null) return { body: text, delimiter: detectDelimiter(text) };
  const named = match[1];
  const delimiter = named === ';' || named === '\t' || named === '|' ? named : ',';
  return { body: text.slice(match[0].length), delimiter };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}
