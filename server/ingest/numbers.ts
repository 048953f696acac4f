/** Which character marks the decimals: `dot` as in 1,234.5 or `comma` as in 1.234,5. */
export type NumberFormat = 'dot' | 'comma';

/**
 * How a column writes its numbers, judged by all of its cells: a cell decides when only one reading of it is possible
 * (`1,5` or `1.234,5` or `1,234,567`). A column that nothing decides is read with a decimal dot.
 */
export function numberFormatOf(cells: Iterable<string>): NumberFormat {
  let comma = 0;
  let dot = 0;
  for (const cell of cells) {
    const decided = decidedFormat(bare(cell));
    if (decided === 'comma') comma += 1;
    if (decided === 'dot') dot += 1;
  }
  return comma > dot ? 'comma' : 'dot';
}

/** A cell's number, or null where it is none in this format. Takes currency signs, percent (12 % is 12), spaces and apostrophes between thousands, and 1e3. */
export function parseNumber(cell: string, format: NumberFormat): number | null {
  const text = bare(cell);
  const [thousands, decimal] = format === 'dot' ? [',', '.'] : ['.', ','];
  const pattern = format === 'dot' ? DOT : COMMA;
  if (!pattern.test(text)) return null;
  const number = Number(text.replaceAll(thousands, '').replace(decimal, '.'));
  return Number.isFinite(number) ? number : null;
}

const DOT = /^[+-]?(?:\d+|\d{1,3}(?:,\d{2,3})*,\d{3})?(?:\.\d*)?(?<=\d\.?)(?:e[+-]?\d{1,3})?$/i;
const COMMA = /^[+-]?(?:\d+|\d{1,3}(?:\.\d{2,3})*\.\d{3})?(?:,\d*)?(?<=\d,?)(?:e[+-]?\d{1,3})?$/i;

/** Without what people put around and between the digits. */
function bare(cell: string): string {
  return cell
    .trim()
    .replace(/^\((.+)\)$/, '-$1')
    .replace('\u2212', '-')
    .replaceAll(/^([+-]?)\s*(?:[$€£¥₹]|[A-Z]{3}\s)\s*|\s*(?:[$€£¥₹%]|\s[A-Z]{3})$/g, '$1')
    .replaceAll(/(?<=\d)[\s\u00A0\u202F'’](?=\d{3})/g, '');
}

function decidedFormat(text: string): NumberFormat | null {
  if (!/^[+-]?[\d.,]+$/.test(text)) return null;
  const lastDot = text.lastIndexOf('.');
  const lastComma = text.lastIndexOf(',');
  if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? 'dot' : 'comma';
  if (lastComma >= 0) return oneSeparator(text, ',', 'comma', 'dot');
  if (lastDot >= 0) return oneSeparator(text, '.', 'dot', 'comma');
  return null;
}

/** Only one kind of separator stands in the text: as decimal mark it fits `asDecimal`, as a mark of thousands the other. */
function oneSeparator(text: string, mark: string, asDecimal: NumberFormat, asThousands: NumberFormat): NumberFormat | null {
  const parts = text.split(mark);
  if (parts.length > 2) return asThousands;
  const [whole = '', rest = ''] = parts;
  const ambiguous = rest.length === 3 && whole.length <= 4 && !/^[+-]?0?$/.test(whole);
  return ambiguous ? null : asDecimal;
}
