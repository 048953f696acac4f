import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanColumns } from '#components/console/import/scan.ts';
import { toCsv } from '#components/console/parts/csv.ts';
import { readCsv } from '#server/ingest/read-csv.ts';

describe('CSV that the console writes', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "=cmd|'/C calc'!A0"])('never starts a cell with a formula: %j', (cell) => {
    const [, written] = toCsv(['A'], [[cell]])
      .replace('\uFEFF', '')
      .split('\r\n');
    expect(written).toMatch(/^"?'/);
  });

  it('leaves numbers alone, also negative ones', () => {
    expect(toCsv(['A', 'B'], [[-4, null]])).toBe('\uFEFFA,B\r\n-4,\r\n');
  });

  it('reads back as it was, through the server’s own reader', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', ' ', '"', ',', ';', '\n', 'é', '0'), minLength: 1, maxLength: 8 })
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
        const read = await readCsv(toCsv(['First', 'Second'], rows));
        expect(read.ok && read.value.rows.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});

describe('what stands in a file’s columns', () => {
  it('counts the texts of each column, the most frequent first', () => {
    const scans = scanColumns('Id,Quality\n1,Low\n2,High\n3,Low\n4,\n', ['Id', 'Quality']);
    expect(scans?.[1]).toEqual({
      filled: 3,
      values: [
        { text: 'Low', count: 2 },
        { text: 'High', count: 1 },
      ],
      isOpen: false,
    });
  });

  it.each([
    ['semicolons and a byte order mark', '\uFEFFId;Name\r\n1;"A;B"\r\n'],
    ['tabs', 'Id\tName\n1\tA;B\n'],
    ['a separator line', 'sep=|\r\nId|Name\r\n1|A;B\r\n'],
    ['blank lines first', '\n\nId,Name\n1,A;B\n'],
    ['old line ends', 'Id,Name\r1,A;B\r'],
  ])('follows the server’s reading of the header: %s', (_, csv) => {
    expect(scanColumns(csv, ['Id', 'Name'])?.[1]?.values).toEqual([{ text: 'A;B', count: 1 }]);
  });

  it('gives up where it would read another header than the server', () => {
    expect(scanColumns('A,B\n1,2\n', ['A', 'C'])).toBeNull();
  });

  it('calls a column of ids open, and lists only some', () => {
    const csv = `Id\n${Array.from({ length: 2000 }, (_, index) => `id-${index}`).join('\n')}\n`;
    const [scan] = scanColumns(csv, ['Id']) ?? [];
    expect([scan?.filled, scan?.isOpen, scan?.values.length]).toEqual([2000, true, 60]);
  });

  it('agrees with the server’s reader on any file that it writes', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'b', '"', ',', '\n', ' ', ''), maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), async (rows) => {
        const csv = toCsv(['First', 'Second'], [...rows, ['end', 'end']]);
        const read = await readCsv(csv);
        const filled = read.ok ? [0, 1].map((at) => read.value.rows.filter(({ cells }) => (cells[at] ?? '').trim() !== '').length) : [];
        expect(scanColumns(csv, ['First', 'Second'])?.map((scan) => scan.filled)).toEqual(filled);
      }),
    );
  });
});
