/** What stands in one column of a file. */
export type ColumnScan = {
  /** Cells that are not blank. */
  filled: number;
  /** The texts that occur, the most frequent first; at most `MOST_VALUES`. */
  values: { text: string; count: number }[];
  /** Whether there are more different texts than are listed. */
  isOpen: boolean;
};

/** More different texts than this are an id or free text, not a list to choose from. */
export const MOST_VALUES = 60;
const MOST_TRACKED = 500;
const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Counts the texts of every column, for samples and value maps. The server's own reading of the header row decides the delimiter;
 * null where no delimiter gives that header, and then the server's sample rows have to do.
 */
export function scanColumns(csv: string, headers: readonly string[]): ColumnScan[] | null {
  const body = csv.replace(/^\uFEFF/, '').replace(/^"?sep=.["]?\r?\n/i, '');
  const wanted = JSON.stringify(headers);
  for (const delimiter of DELIMITERS) {
    const rows = readRows(body, delimiter);
    let first = rows.next();
    while (!first.done && first.value.every((cell) => cell === '')) first = rows.next();
    if (!first.done && JSON.stringify(first.value) === wanted) return countValues(rows, headers.length);
  }
  return null;
}

function countValues(rows: Iterable<string[]>, width: number): ColumnScan[] {
  const columns = Array.from({ length: width }, () => ({ filled: 0, counts: new Map<string, number>(), isOpen: false }));
  for (const cells of rows) {
    for (const [at, column] of columns.entries()) {
      const text = cells[at] ?? '';
      if (text === '') continue;
      column.filled += 1;
      const count = column.counts.get(text);
      if (count === undefined && column.counts.size >= MOST_TRACKED) column.isOpen = true;
      else column.counts.set(text, (count ?? 0) + 1);
    }
  }
  return columns.map(({ filled, counts, isOpen }) => ({
    filled,
    values: [...counts]
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count)
      .slice(0, MOST_VALUES),
    isOpen: isOpen || counts.size > MOST_VALUES,
  }));
}

/** The rows of a CSV text, cells trimmed (RFC 4180: quoted cells may hold delimiters, newlines and doubled quotes). */
function* readRows(text: string, delimiter: string): Generator<string[]> {
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, delimiter);
    cells.push(cell.text.trim());
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    yield cells;
    cells = [];
  }
}

type ReadCell = { text: string; end: number };

function plainCell(text: string, start: number, delimiter: string): ReadCell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): ReadCell {
  let end = start + 1;
  for (;;) {
    const quote = text.indexOf('"', end);
    if (quote < 0) return { text: text.slice(start + 1), end: text.length };
    if (text[quote + 1] !== '"') return { text: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    end = quote + 2;
  }
}
