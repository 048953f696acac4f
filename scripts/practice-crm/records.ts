import type { CrmRecord } from '#scripts/sample/types.ts';

/** What the practice CRM needs of a sample record. */
export type PracticeRecord = Pick<CrmRecord, 'objectType' | 'id' | 'title' | 'related' | 'ownerName' | 'createdAt' | 'fields'>;

export type RecordType = PracticeRecord['objectType'];

export const TYPE_NAMES: Readonly<Record<RecordType, { one: string; many: string; columns: readonly string[] }>> = {
  lead: { one: 'Lead', many: 'Leads', columns: ['Title', 'Company', 'Country', 'Owner'] },
  contact: { one: 'Contact', many: 'Contacts', columns: ['Title', 'Company', 'Country', 'Owner'] },
  account: { one: 'Account', many: 'Accounts', columns: ['Industry', 'Employees', 'Country', 'Owner'] },
  opportunity: { one: 'Opportunity', many: 'Opportunities', columns: ['Main contact', 'Amount', 'Status', 'Owner'] },
};

/** So many records are on one page of a list. */
export const LIST_PAGE = 40;

export const RECORD_TYPES = Object.keys(TYPE_NAMES).filter(isRecordType);

export function isRecordType(text: string | undefined): text is RecordType {
  return text !== undefined && Object.hasOwn(TYPE_NAMES, text);
}

export function pathOf({ objectType, id }: Pick<PracticeRecord, 'objectType' | 'id'>): string {
  return `/practice/${objectType}/${id}`;
}

export function fieldValue(record: PracticeRecord, label: string): string {
  return record.fields.find((field) => field.label === label)?.value ?? '';
}

/** `E-mail` → `email`, `Main contact` → `main-contact`: how the page names a field. */
export function fieldName(label: string): string {
  return label.toLowerCase().replace('e-mail', 'email').replace(/\W+/g, '-');
}

/** The records of the practice CRM, newest first, as they are changed while it runs. */
export type Records = {
  ofType: (type: RecordType) => readonly PracticeRecord[];
  find: (type: RecordType, id: string) => PracticeRecord | undefined;
  related: (record: PracticeRecord) => PracticeRecord[];
  /** Records with the words in any of their fields, at most `limit`. */
  search: (words: string, limit: number) => PracticeRecord[];
  neighbours: (record: PracticeRecord) => {
    place: number;
    count: number;
    previous: PracticeRecord | undefined;
    next: PracticeRecord | undefined;
  };
  /** Changes fields by name; unknown names are left alone. */
  change: (record: PracticeRecord, values: Pick<URLSearchParams, 'get'>) => void;
};

export function keepRecords(sample: readonly PracticeRecord[]): Records {
  const all = sample.map((record) => ({ ...record, fields: record.fields.map((field) => ({ ...field })) }));
  all.sort((a, b) => b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id));
  const byId = new Map(all.map((record) => [record.id, record]));
  const byType = Object.groupBy(all, (record) => record.objectType);
  const ofType = (type: RecordType) => byType[type] ?? [];

  return {
    ofType,
    find(type, id) {
      const record = byId.get(id);
      return record?.objectType === type ? record : undefined;
    },
    related: (record) => record.related.flatMap((id) => byId.get(id) ?? []),
    search(words, limit) {
      const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
      if (wanted.length === 0) return [];
      const holds = (record: PracticeRecord) => {
        const text = [record.title, ...record.fields.map((field) => field.value)].join(' ').toLowerCase();
        return wanted.every((word) => text.includes(word));
      };
      return all.filter(holds).slice(0, limit);
    },
    neighbours(record) {
      const list = ofType(record.objectType);
      const place = list.findIndex(({ id }) => id === record.id);
      return { place: place + 1, count: list.length, previous: list[place - 1], next: list[place + 1] };
    },
    change(record, values) {
      for (const field of record.fields) field.value = values.get(fieldName(field.label)) ?? field.value;
      const name = values.get('name');
      if (name && record.objectType !== 'opportunity') record.title = name;
    },
  };
}
