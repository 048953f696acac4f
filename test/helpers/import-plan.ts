import type { ColumnTarget, ImportPlan } from '#lib/contract/imports.ts';
import type { PersonRow, RowRecord } from '#server/ingest/people.ts';
import { type Csv, readCsv } from '#server/ingest/read-csv.ts';

/** Short words for the usual targets of columns. */
export const to = {
  field: (field: Extract<ColumnTarget, { to: 'personField' }>['field']): ColumnTarget => ({ to: 'personField', field }),
  asset: (field: Extract<ColumnTarget, { to: 'assetField' }>['field']): ColumnTarget => ({ to: 'assetField', field }),
  text: (name: string): ColumnTarget => ({ to: 'attribute', name, type: 'text' }),
  number: (name: string): ColumnTarget => ({ to: 'attribute', name, type: 'number' }),
  boolean: (name: string): ColumnTarget => ({ to: 'attribute', name, type: 'boolean' }),
  record: (crm: Extract<ColumnTarget, { to: 'recordId' }>['crm'] = 'practice', tenant = '127.0.0.1:4320'): ColumnTarget => ({
    to: 'recordId',
    crm,
    tenant,
    objectType: 'lead',
  }),
  event: { to: 'event' } as const,
  verdict: { to: 'verdict', values: { Hot: 'good', Cold: 'notGood', Unclear: 'notSure' } } as const,
  outcome: { to: 'outcome', values: { '1': 'converted', '0': 'notConverted' } } as const,
  ignore: { to: 'ignore' } as const,
};

/** A plan for a file with these headers, in their order. */
export function planFor(columns: Record<string, ColumnTarget>, over: Partial<ImportPlan> = {}): ImportPlan {
  return {
    kind: 'people',
    fileName: 'people.csv',
    columns: Object.entries(columns).map(([header, target], column) => ({ column, header, target })),
    emptyValues: [],
    clock: { kind: 'importTime' },
    source: 'Test export',
    ...over,
  };
}

export async function csvOf(text: string): Promise<Csv> {
  const read = await readCsv(text);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

/** A row that says nothing but what is given. */
export function personRow(row: number, over: Partial<PersonRow> = {}): PersonRow {
  const nothing = {
    externalId: null,
    email: null,
    records: [],
    name: null,
    title: null,
    account: null,
    attributes: {},
    events: [],
    verdict: null,
    outcome: null,
  };
  return { row, ...nothing, ...over };
}

export function rowRecord(id: string): RowRecord {
  return { crm: 'practice', tenant: '127.0.0.1:4320', objectType: 'lead', id };
}
