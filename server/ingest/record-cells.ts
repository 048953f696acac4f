import type { ImportPlan } from '#lib/contract/imports.ts';
import { canonicalRecordId } from '#lib/contract/record-key.ts';
import { columnsTo } from './columns.ts';
import { type Issues, quoted } from './issues.ts';
import type { RowRecord } from './people.ts';
import type { RowCells } from './row-cells.ts';

/** Reads the CRM record ids of a row, spelled as the matching of records compares them. */
export function recordReader(plan: ImportPlan, issues: Issues): (cells: RowCells) => RowRecord[] {
  const columns = columnsTo(plan, 'recordId');
  return (cells) =>
    columns.flatMap(({ column, target: { crm, tenant, objectType } }) => {
      const text = cells.cell(column);
      if (text === '') return [];
      if (text.length > 255 || /\s|:\/\//.test(text)) {
        issues.warning(
          cells.row,
          cells.label(column),
          `${quoted(text)} is not a record id, so the record was not linked.`,
          'Write the id alone, without spaces and not as a web address.',
        );
        return [];
      }
      return [{ crm, tenant: tenantName(crm, tenant), objectType, id: canonicalRecordId({ crm, id: text }) }];
    });
}

/** A tenant as an admin may paste it: a web address becomes its host, a Salesforce host its first label. */
export function tenantName(crm: RowRecord['crm'], written: string): string {
  const tenant = written
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
  if (crm === 'salesforce') return (tenant.split('.')[0] ?? tenant).toLowerCase();
  const [host = '', ...rest] = tenant.split('/');
  return [host.toLowerCase(), ...rest].join('/');
}
