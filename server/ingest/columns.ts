import type { ColumnMapping, ColumnTarget, ImportPlan } from '#lib/contract/imports.ts';

/** A column as messages name it: its header, with the position where the header is empty or repeats. */
export function columnLabel(headers: readonly string[], column: number): string {
  const header = headers[column] ?? '';
  if (header === '') return `Column ${column + 1}`;
  return headers.filter((other) => other === header).length > 1 ? `${header} (column ${column + 1})` : header;
}

/** The columns of a plan that go to one kind of target, with that target's own type. */
export function columnsTo<T extends ColumnTarget['to']>(
  plan: Pick<ImportPlan, 'columns'>,
  to: T,
): (ColumnMapping & { target: Extract<ColumnTarget, { to: T }> })[] {
  return plan.columns.filter((column): column is ColumnMapping & { target: Extract<ColumnTarget, { to: T }> } => column.target.to === to);
}

/** The columns of a mapping found again by their headers, for a file whose columns have moved; a column that is not found stays where it was. */
export function rebindColumns(headers: readonly string[], columns: readonly ColumnMapping[]): ColumnMapping[] {
  return columns.map((mapping) => {
    if (headers[mapping.column] === mapping.header || mapping.header === '') return mapping;
    const found = headers.flatMap((header, position) => (header === mapping.header ? [position] : []));
    const [only] = found;
    return found.length === 1 && only !== undefined ? { ...mapping, column: only } : mapping;
  });
}
