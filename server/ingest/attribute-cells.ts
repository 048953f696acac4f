import type { ColumnTarget, ImportPlan } from '#lib/contract/imports.ts';
import type { AttributeValue } from '#lib/contract/primitives.ts';
import { parseBoolean } from './cell-values.ts';
import { columnsTo } from './columns.ts';
import { type Issues, quoted } from './issues.ts';
import { LIMITS } from './limits.ts';
import { type NumberFormat, numberFormatOf, parseNumber } from './numbers.ts';
import type { Csv } from './read-csv.ts';
import type { RowCells } from './row-cells.ts';

type AttributeTarget = Extract<ColumnTarget, { to: 'attribute' }>;

/** Reads the attributes of a row, each in its type. A cell that does not fit is left out with a warning; an empty one says nothing. */
export function attributeReader(csv: Csv, plan: ImportPlan, issues: Issues): (cells: RowCells) => Record<string, AttributeValue> {
  const columns = columnsTo(plan, 'attribute').map(({ column, target }) => ({ column, target, format: formatOf(csv, column, target) }));
  return (cells) => {
    const attributes: Record<string, AttributeValue> = {};
    for (const { column, target, format } of columns) {
      const text = cells.cell(column);
      if (text === '') continue;
      const read = readTyped(text, target.type, format);
      if (read.ok) attributes[target.name] = read.value;
      else issues.warning(cells.row, cells.label(column), `${quoted(text)} ${read.why}, so the cell was left out.`, read.remedy);
    }
    return attributes;
  };
}

function formatOf(csv: Csv, column: number, target: AttributeTarget): NumberFormat {
  return target.type === 'number' ? numberFormatOf(csv.rows.map(({ cells }) => cells[column] ?? '')) : 'dot';
}

type Read = { ok: true; value: AttributeValue } | { ok: false; why: string; remedy: string };

function readTyped(text: string, type: AttributeTarget['type'], format: NumberFormat): Read {
  if (type === 'number') {
    const value = parseNumber(text, format);
    if (value !== null) return { ok: true, value };
    const example = format === 'dot' ? '1234.5' : '1234,5';
    return {
      ok: false,
      why: 'is not a number',
      remedy: `Write it like ${example}, add the text to the empty values, or map the column as text.`,
    };
  }
  if (type === 'boolean') {
    const value = parseBoolean(text);
    if (value !== null) return { ok: true, value };
    return {
      ok: false,
      why: 'is neither yes nor no',
      remedy: 'Write Yes or No, add the text to the empty values, or map the column as text.',
    };
  }
  if (text.length <= LIMITS.attribute) return { ok: true, value: text };
  return {
    ok: false,
    why: `is longer than ${LIMITS.attribute.toLocaleString('en')} characters`,
    remedy: 'Shorten it, or ignore the column.',
  };
}
