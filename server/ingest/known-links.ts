import { type Resolution, resolveLinks } from '#server/services/resolve-links.ts';
import type { RecordAddress, RecordLink } from '#server/store/record-links.ts';
import { recordName } from './merge-people.ts';

/** What the workspace says that records stand for, by the same rule as on the record itself. */
export type KnownLinks = { of(record: Parameters<typeof recordName>[0]): Resolution };

export function knownLinks(history: readonly (RecordAddress & RecordLink)[]): KnownLinks {
  const byRecord = Map.groupBy(history, ({ recordId, ...address }) => recordName({ ...address, id: recordId }));
  return { of: (record) => resolveLinks(byRecord.get(recordName(record)) ?? []) };
}

/** The people that a record may stand for. */
export function peopleOf(resolution: Resolution): string[] {
  if (resolution.kind === 'several') return resolution.personIds;
  return resolution.kind === 'linked' && resolution.link.personId !== null ? [resolution.link.personId] : [];
}
