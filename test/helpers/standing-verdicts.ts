import type { Entry } from '#lib/contract/feedback.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import type { RejectReason } from '#lib/contract/vocabulary.ts';

/** The verdict of one member that stands, by record and person; with its reason. */
export type Standing = Record<string, { id: string; reason: RejectReason | null }>;

/** The key of what a verdict is about. */
export function subjectOf({ record, personId }: Pick<Entry, 'record' | 'personId'>): string {
  return `${recordKey(record)} ${personId ?? 'nobody'}`;
}

/** What stands after these clicks of one member, worked out the plain way: the latest verdict about each subject, unless it was taken back. */
export function standingVerdicts(entries: readonly Entry[]): Standing {
  const distinct = [...new Map(entries.map((entry) => [entry.id, entry])).values()].sort(inOrderOfClicking);
  const undone = new Set(distinct.flatMap(({ body }) => (body.kind === 'undo' ? [body.entryId] : [])));
  const latest = new Map(distinct.flatMap((entry) => (entry.body.kind === 'verdict' ? [[subjectOf(entry), entry.id]] : [])));
  const standing = [...latest].filter(([, id]) => !undone.has(id));
  return Object.fromEntries(standing.map(([subject, id]) => [subject, { id, reason: reasonFor(id) }]));

  function reasonFor(verdictId: string): RejectReason | null {
    const reasons = distinct.flatMap(({ id, body }) =>
      body.kind === 'reason' && body.verdictEntryId === verdictId && !undone.has(id) ? [body.reason] : [],
    );
    return reasons.at(-1) ?? null;
  }
}

function inOrderOfClicking(a: Entry, b: Entry): number {
  return Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1);
}
