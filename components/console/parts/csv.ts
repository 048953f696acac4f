export type Cell = string | number | null;

/**
 * A CSV text that every spreadsheet opens: RFC 4180 quoting, CRLF, a byte order mark for UTF-8. A text that a spreadsheet would run as a
 * formula gets an apostrophe in front (OWASP, CSV injection).
 */
export function toCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
