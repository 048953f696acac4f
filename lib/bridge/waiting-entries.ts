import * as z from 'zod/mini';
import { Entry } from '../contract/feedback.ts';
import { recordKey } from '../contract/record-key.ts';
import type { OutboxItem } from './outbox-store.ts';

type Kept = Pick<OutboxItem, 'owner' | 'entry'>;

/** The clicks among what lies on disk; without what a fault of the disk has spoiled. */
export function readEntries(items: readonly Kept[]): Entry[] {
  return items.flatMap((item) => z.safeParse(Entry, item.entry).data ?? []);
}

/** How many answers these clicks make for people: one for each record and person that a member judged, one for each asset that they put aside. */
export function countAnswers(items: readonly Kept[]): number {
  const answers = items.flatMap((item) =>
    readEntries([item]).flatMap(({ record, personId, body }) => {
      const answer = `${item.owner} ${recordKey(record)} ${personId}`;
      if (body.kind !== 'usage') return [answer];
      return body.action === 'dismiss' ? [`${answer} ${body.assetId}`] : [];
    }),
  );
  return new Set(answers).size;
}
