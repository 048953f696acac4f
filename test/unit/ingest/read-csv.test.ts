import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '#server/ingest/read-csv.ts';

async function rowsOf(text: string): Promise<string[][]> {
  const read = await readCsv(text);
  if (!read.ok) throw new Error(read.error.message);
  return [read.value.headers, ...read.value.rows.map(({ cells }) => cells)];
}

async function messageOf(text: string): Promise<string> {
  const read = await readCsv(text);
  return read.ok ? 'it was read' : `${read.error.code}: ${read.error.message}`;
}

describe('what it reads', () => {
  it.each([
    ['commas', 'Name,City\nAnn,Oslo\n'],
    ['semicolons', 'Name;City\nAnn;Oslo'],
    ['tabs', 'Name\tCity\r\nAnn\tOslo\r\n'],
    ['bars', 'Name|City\nAnn|Oslo'],
    ['old Mac line ends', 'Name,City\rAnn,Oslo\r'],
    ['line ends of two kinds', 'Name,City\r\nAnn,Oslo\n'],
    ['a byte order mark', '\uFEFFName,City\nAnn,Oslo'],
    ['a line that names the separator', 'sep=;\r\nName;City\r\nAnn;Oslo'],
    ['blank lines before the header', '\n\nName,City\nAnn,Oslo'],
    ['spaces around headers', ' Name , City \nAnn,Oslo'],
    ['quotes around everything', '"Name","City"\n"Ann","Oslo"'],
  ])('%s', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      ['Name', 'City'],
      ['Ann', 'Oslo'],
    ]);
  });

  it('keeps delimiters, quotes and newlines that stand inside a quoted cell', async () => {
    expect(await rowsOf('Name,Note\nAnn,"one, ""two""\r\nthree"')).toEqual([
      ['Name', 'Note'],
      ['Ann', 'one, "two"\r\nthree'],
    ]);
  });

  it('separates by what separates the columns, not by what stands in names and numbers', async () => {
    expect(await rowsOf('Name;Score\n"Berg, Ann";1,5\nLund, Bo;2,5')).toEqual([
      ['Name', 'Score'],
      ['Berg, Ann', '1,5'],
      ['Lund, Bo', '2,5'],
    ]);
  });

  it('keeps headers that repeat or are empty, a trailing column and ragged rows as they are', async () => {
    expect(await rowsOf('A,A,,\n1,2,3,4\n1\n1,2,3,4,5')).toEqual([
      ['A', 'A', '', ''],
      ['1', '2', '3', '4'],
      ['1'],
      ['1', '2', '3', '4', '5'],
    ]);
  });

  it('leaves a formula a text', async () => {
    expect(await rowsOf('Name\n"=HYPERLINK(""https://example.com"")"\n+1\n@x')).toEqual([
      ['Name'],
      ['=HYPERLINK("https://example.com")'],
      ['+1'],
      ['@x'],
    ]);
  });

  it('numbers rows as the spreadsheet does, blank lines included', async () => {
    const read = await readCsv('Name\nAnn\n\nBo\n');
    expect(read.ok && read.value.rows).toEqual([
      { row: 1, cells: ['Ann'] },
      { row: 3, cells: ['Bo'] },
    ]);
  });

  it('reads characters that lie across the slices in which it works', async () => {
    const name = '💡é'.repeat(60_000);
    expect((await rowsOf(`Name\n${name}`))[1]).toEqual([name]);
  });

  it('lets other work go on while it reads', async () => {
    const reading = readCsv(`Name,City\n${'Ann,Oslo\n'.repeat(60_000)}`);
    let turns = 0;
    const ticking = setInterval(() => {
      turns += 1;
    }, 0);
    const read = await reading;
    clearInterval(ticking);
    expect(read.ok && read.value.rows.length).toBe(60_000);
    expect(turns).toBeGreaterThan(0);
  });

  it('reads back whatever was written, for every separator', async () => {
    const cell = fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/[\p{Cc}]/u.test(text.replaceAll(/[\n\r\t]/g, '')));
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t', '|'), fc.constantFrom('\n', '\r\n'), async (rows, separator, end) => {
        const headers = (rows[0] ?? ['', '']).map((_, index) => `Column ${index}`);
        const text = [headers, ...rows].map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator)).join(end);
        const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
        expect(await rowsOf(text)).toEqual([headers, ...filled.map((row) => row.map((value) => value.toWellFormed()))]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what it refuses, with the way out', () => {
  it.each([
    ['an empty file', '', /unreadableFile: The file is empty.*column names in the first row/],
    ['nothing but spaces', ' \n \n', /The file is empty/],
    ['a workbook', 'PK\u0003\u0004\u0014\u0000rest', /Excel workbook or a zip.*CSV UTF-8/],
    ['a workbook that was read as text', 'PK\u0003\u0004\uFFFD\uFFFDrest', /Excel workbook/],
    ['an old workbook that was read as text', '\uFFFD\uFFFD\u0011\uFFFD\uFFFD\u001A', /old Excel workbook/],
    ['a PDF', '%PDF-1.7 …', /PDF/],
    ['a compressed file', '\u001F\uFFFD\u0008\u0000', /compressed/],
    ['a sign-in page saved as CSV', '<!DOCTYPE html><title>Sign in</title>', /web page.*sign-in/],
    ['UTF-16 that was read as UTF-8', [...'Name,City\nAnn,Oslo'].join('\u0000'), /UTF-16.*CSV UTF-8/],
    ['a picture', '\u0089PNG\u0001\u0002\u0003\u0004\u0005\u0006', /not a text file/],
  ])('%s', async (_, text, message) => {
    expect(await messageOf(text)).toMatch(message);
  });

  it.each([
    [
      'a quote that is never closed',
      'Name,City\nAnn,Oslo\nBo,"Bergen\nCy,Oslo',
      'Row 2, column “City”: a quotation mark opens the cell and is never closed.',
    ],
    [
      'a quote that runs on into the next row',
      'Name,City\nBo,"Bergen\nCy,"Oslo"',
      'Row 1, column “City”: a quotation mark stands in the middle of the cell.',
    ],
    [
      'a quote inside a bare cell',
      'Name,Size\nAnn,9\nBo,19" screen',
      'Row 2, column “Size”: a quotation mark stands in the middle of the cell.',
    ],
    ['a quote in a column without a header', 'Name,\nAnn,19" screen', 'Row 1, column 2: a quotation mark stands in the middle'],
    ['an unclosed header', '"Name,City\nAnn,Oslo', 'The header row, column 1: a quotation mark opens the cell'],
  ])('%s, with its row and column', async (_, text, message) => {
    expect(await messageOf(text)).toContain(message);
  });

  it('a quote that is never closed in a large file, before it has filled the memory', async () => {
    expect(await messageOf(`Name,City\nBo,"Bergen\n${'Cy,Oslo\n'.repeat(200_000)}`)).toContain(
      'Row 1, column “City”: a quotation mark opens',
    );
  });

  it('ten thousand columns', async () => {
    expect(await messageOf(`${'a,'.repeat(9_999)}a\n1`)).toContain('10,000 columns; at most 500');
  });

  it('more rows and more text than it promises to take', async () => {
    expect(await messageOf(`a,b\n${'1,2\n'.repeat(200_001)}`)).toMatch(/tooLarge: .*more than 200,000 rows.*Split/);
    expect(await messageOf('a'.repeat(50_000_001))).toMatch(/tooLarge: .*50 MB.*Split/);
  });
});
