import type { MatchMethod } from '#lib/contract/vocabulary.ts';
import type { RecordLink } from '#server/store/record-links.ts';

export type Resolution =
  | { kind: 'linked'; link: RecordLink; method: MatchMethod }
  | { kind: 'several'; personIds: string[] }
  /** A rep said that the record stands for nobody known. */
  | { kind: 'nobody' }
  | { kind: 'unknown' };

/**
 * What a record's history (oldest first) says now. A rep's word stands over everything, the latest over earlier ones; then imports, unless
 * they name different people; then what was learned last.
 */
export function resolveLinks(links: readonly RecordLink[]): Resolution {
  const word = links.findLast((link) => link.method === 'chosen' || link.method === 'forgotten');
  if (word !== undefined) return word.method === 'forgotten' ? { kind: 'nobody' } : { kind: 'linked', link: word, method: 'chosen' };

  const imported = links.filter((link) => link.method === 'imported');
  const people = [...new Set(imported.flatMap((link) => link.personId ?? []))];
  if (people.length > 1) return { kind: 'several', personIds: people };
  const byId = imported.at(-1);
  if (byId !== undefined) return { kind: 'linked', link: byId, method: 'imported' };

  const learned = links.findLast((link) => link.method === 'learned');
  return learned === undefined ? { kind: 'unknown' } : { kind: 'linked', link: learned, method: 'learned' };
}
