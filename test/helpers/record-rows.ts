import { keepRecords, type RecordType } from '#scripts/practice-crm/records.ts';
import type { CrmRecord, SampleWorkspace } from '#scripts/sample/types.ts';

/**
 * The first `count` neighbours in the practice CRM's list of a type on which the panel shows a person of the record's own name:
 * stepping from one to the next, every record has somebody to show.
 */
export function neighbours({ crmRecords, people }: SampleWorkspace, type: RecordType, count: number): CrmRecord[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const isPlain = (record: CrmRecord) => record.isImported && names.get(record.personId ?? '') === record.title;
  const byId = new Map(crmRecords.map((record) => [record.id, record]));
  const listed = keepRecords(crmRecords)
    .ofType(type)
    .flatMap(({ id }) => byId.get(id) ?? []);
  const start = listed.findIndex((_, at) => listed.slice(at, at + count).filter(isPlain).length === count);
  if (start < 0) throw new Error(`The sample has no ${count} neighbouring ${type} records with a person each.`);
  return listed.slice(start, start + count);
}
