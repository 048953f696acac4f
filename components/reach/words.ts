import type { LearnFault } from '#lib/adapters/learn-pattern.ts';
import type { ObjectType } from '#lib/contract/vocabulary.ts';

export type RecordType = Exclude<ObjectType, 'ticket'>;
export const RECORD_TYPES: readonly RecordType[] = ['lead', 'contact', 'account', 'opportunity'];

/** What stops two addresses from becoming a pattern: they teach nothing, or an adapter knows them already. */
export type ExampleFault = LearnFault | { kind: 'known'; crm: string };

/** Everything that is said while a CRM is set up; who mounts the form says it in the reader's language. */
export type ReachWords = {
  first: string;
  second: string;
  /** Below the first field. */
  hint: string;
  fault: (fault: ExampleFault) => string;
  /** Before the pattern that was understood. */
  recordsAreAt: string;
  /** Behind it: the two ids. */
  theseTwo: (ids: readonly [string, string]) => string;
  /** Stands for the id within the pattern. */
  id: string;
  severalWays: string;
  whatAreThey: string;
  types: Record<RecordType, string>;
  third: string;
  thirdHint: string;
  isRecord: (id: string) => string;
  isNone: string;
  add: string;
};
