import type { ImportPlan } from '#lib/contract/imports.ts';
import { canonicalRecordId, tenantOf } from '#lib/contract/record-key.ts';
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

/** A tenant as an admin may paste it, a web address or a host with or without the organisation behind it, spelled as records spell theirs. */
export function tenantName(crm: RowRecord['crm'], written: string): string {
  const { host, org } = splitTenant(written);
  return tenantOf({ crm, host, org });
}

/** Host and organisation of a tenant that reads `host` or `host/org`. */
export function splitTenant(tenant: string): { host: string; org: string | null } {
  const bare = tenant
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '');
  const [host = '', ...org] = bare.split('/');
  return { host: host.toLowerCase(), org: org.length === 0 ? null : org.join('/') };
}
