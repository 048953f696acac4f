import type * as z from 'zod/mini';
import type { ImportPlan, PersonField } from '#lib/contract/imports.ts';
import { attributeReader } from './attribute-cells.ts';
import { forEachBreathing } from './breathe.ts';
import { countryName, parseDomain, parseEmail } from './cell-values.ts';
import { columnsTo } from './columns.ts';
import { datedFactReader } from './dated-facts.ts';
import { type Issues, quoted } from './issues.ts';
import { LIMITS } from './limits.ts';
import { numberFormatOf, parseNumber } from './numbers.ts';
import { labelOf, type PersonRow, type RowAccount, type SkippedRow } from './people.ts';
import type { Csv } from './read-csv.ts';
import { recordReader } from './record-cells.ts';
import { type RowCells, rowReader } from './row-cells.ts';
import { warnOfSpellingVariants } from './spelling-variants.ts';

type FieldName = z.infer<typeof PersonField>;

/** What each row of the file says under the plan. `now` is the clock that no date may pass. A row that names nobody is skipped with an error. */
export async function interpretPeople(
  csv: Csv,
  plan: ImportPlan,
  now: Date,
  issues: Issues,
): Promise<{ people: PersonRow[]; skipped: SkippedRow[] }> {
  const read = rowReader(csv, plan, issues);
  const attributes = attributeReader(csv, plan, issues);
  const records = recordReader(plan, issues);
  const facts = datedFactReader(csv, plan, now, issues);
  const field = fieldReader(csv, plan, issues);
  warnOfSpellingVariants(csv, plan, issues);
  const people: PersonRow[] = [];
  const skipped: SkippedRow[] = [];
  await forEachBreathing(csv.rows, (csvRow) => {
    const cells = read(csvRow);
    if (cells === null) {
      skipped.push({ row: csvRow.row, label: `Row ${csvRow.row}` });
      return;
    }
    const account = accountOf(cells, field);
    const person: PersonRow = {
      row: csvRow.row,
      externalId: field.text(cells, 'externalId'),
      email: emailOf(cells, field, issues),
      records: records(cells),
      name: nameOf(cells, field),
      title: field.text(cells, 'title'),
      account,
      attributes: { ...attributes(cells), ...(account === null ? companyAttributes(cells, field) : {}) },
      ...facts(cells),
    };
    if (person.externalId !== null || person.email !== null || person.records.length > 0) people.push(person);
    else {
      issues.error(
        csvRow.row,
        null,
        'The row does not say who it is: id, e-mail address and record id are empty or unreadable.',
        NAME_SOMEBODY,
      );
      skipped.push({ row: csvRow.row, label: labelOf(person) });
    }
  });
  return { people, skipped };
}

const NAME_SOMEBODY = 'Fill in one of them and import the file again; rows that are in already stay as they are.';

type FieldReader = {
  columns: ReadonlyMap<FieldName, number>;
  text(cells: RowCells, name: FieldName): string | null;
  employees(cells: RowCells): number | null;
};

function fieldReader(csv: Csv, plan: ImportPlan, issues: Issues): FieldReader {
  const columns = new Map(columnsTo(plan, 'personField').map(({ column, target }) => [target.field, column]));
  const employeesColumn = columns.get('employees');
  const format =
    employeesColumn === undefined ? 'dot' : numberFormatOf(csv.rows.map(({ cells }) => lowerBound(cells[employeesColumn] ?? '')));
  const text = (cells: RowCells, name: FieldName) => {
    const column = columns.get(name);
    const value = column === undefined ? '' : cells.cell(column);
    if (column === undefined || value === '') return null;
    if (value.length <= LIMITS.label) return value;
    issues.warning(
      cells.row,
      cells.label(column),
      `${quoted(value)} is longer than ${LIMITS.label} characters, so the cell was left out.`,
      'Shorten it.',
    );
    return null;
  };
  const employees = (cells: RowCells) => {
    const value = text(cells, 'employees');
    if (value === null || employeesColumn === undefined) return null;
    const count = parseNumber(lowerBound(value), format);
    if (count !== null && count >= 0) return Math.round(count);
    issues.warning(
      cells.row,
      cells.label(employeesColumn),
      `${quoted(value)} is not a number of employees, so the cell was left out.`,
      'Write a number, or a range such as 51-200.',
    );
    return null;
  };
  return { columns, text, employees };
}

/** `51-200 employees` and `10,000+` count from their lower bound, as size bands are compared. */
function lowerBound(text: string): string {
  return text
    .replace(/\s*(?:employees|people)$/i, '')
    .replace(/^(?:more than|over|>)\s*/i, '')
    .replace(/(?<=\d)\s*(?:\+|(?:-|–|to)\s*[\d.,\s]+)$/i, '');
}

function nameOf(cells: RowCells, field: FieldReader): string | null {
  const parts = [field.text(cells, 'firstName'), field.text(cells, 'lastName')].filter((part) => part !== null);
  return field.text(cells, 'name') ?? (parts.length > 0 ? parts.join(' ') : null);
}

function emailOf(cells: RowCells, field: FieldReader, issues: Issues): string | null {
  const text = field.text(cells, 'email');
  const column = field.columns.get('email');
  if (text === null || column === undefined) return null;
  const email = parseEmail(text);
  if (email === null) {
    issues.warning(
      cells.row,
      cells.label(column),
      `${quoted(text)} is not an e-mail address, so the cell was left out.`,
      'Write one address, such as name@example.com, or leave the cell empty.',
    );
  }
  return email;
}

function accountOf(cells: RowCells, field: FieldReader): RowAccount | null {
  const written = field.text(cells, 'accountDomain');
  const domain = written === null ? null : parseDomain(written);
  const name = field.text(cells, 'accountName');
  if (name === null && domain === null) return null;
  const country = field.text(cells, 'country');
  return {
    name,
    domain,
    industry: field.text(cells, 'industry'),
    employees: field.employees(cells),
    country: country === null ? null : countryName(country),
  };
}

/** Without a company in the row, what describes one is kept with the person. */
function companyAttributes(cells: RowCells, field: FieldReader): PersonRow['attributes'] {
  const attributes: PersonRow['attributes'] = {};
  const industry = field.text(cells, 'industry');
  const employees = field.employees(cells);
  const country = field.text(cells, 'country');
  if (industry !== null) attributes['industry'] = industry;
  if (employees !== null) attributes['employees'] = employees;
  if (country !== null) attributes['country'] = countryName(country);
  return attributes;
}
