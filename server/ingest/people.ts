import type { AttributeValue } from '#lib/contract/primitives.ts';
import type { CrmId, ObjectType, OutcomeKind, Verdict } from '#lib/contract/vocabulary.ts';

/** A CRM record that a row names, in the one spelling that compares equal. */
export type RowRecord = { crm: CrmId; tenant: string; objectType: ObjectType; id: string };

/** A company as a row describes it, by name or domain or both; null says nothing. */
export type RowAccount = {
  name: string | null;
  domain: string | null;
  industry: string | null;
  employees: number | null;
  country: string | null;
};

/** A fact that carries a time: `at` is null where the import itself is the clock. */
export type DatedFact<T> = { value: T; at: string | null };

/** What one row says of one person. Null and absent mean that the row does not say; they never erase what is stored. */
export type PersonRow = {
  row: number;
  externalId: string | null;
  email: string | null;
  records: RowRecord[];
  name: string | null;
  title: string | null;
  account: RowAccount | null;
  attributes: Record<string, AttributeValue>;
  /** Behaviours; the value is the event's name. */
  events: DatedFact<string>[];
  verdict: DatedFact<Verdict> | null;
  outcome: DatedFact<OutcomeKind> | null;
};

/** Rows that are refused, each with the words that name it in the report. The reason stands in the issues. */
export type SkippedRow = { row: number; label: string };

/** A person in one line, as a report names them. */
export function labelOf(person: Pick<PersonRow, 'row' | 'name' | 'email' | 'externalId' | 'records'>): string {
  return person.name ?? person.email ?? person.externalId ?? person.records[0]?.id ?? `Row ${person.row}`;
}
