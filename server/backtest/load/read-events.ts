import { timeAt } from '#server/store/copy-rows.ts';
import type { Snapshot } from '#server/store/db.ts';
import { streamEvents } from '#server/store/history.ts';
import { type Asked, floats, type PeopleColumns, type Segment, words } from '../columns.ts';
import type { Interner } from '../dictionary.ts';
import { LENGTH_BYTES } from '../kinds.ts';
import { createPeopleCursor } from '../person-ids.ts';

type Reading = {
  workspaceId: string;
  asked: Asked;
  people: PeopleColumns;
  kinds: Interner;
  /** Number that the new segment gets. */
  segment: number;
  /** Most events that can come. */
  most: number;
  /** Whose; null: of all. */
  personIds: readonly string[] | null;
  /** Is told from time to time up to which person it has come. */
  onPerson: (person: number) => void;
};

/**
 * Reads events into a new segment and points their people to it. The name and the properties of an event stand side by side in a row, so that
 * its kind is numbered without a copy.
 */
export async function readEvents(snapshot: Snapshot, reading: Reading): Promise<Segment> {
  const { people, kinds, most, onPerson } = reading;
  const segment: Segment = { times: floats(most), kinds: words(most) };
  const find = createPeopleCursor(people);
  let current = -1;
  let start = 0;
  let end = 0;
  let total = 0;

  function close(): void {
    if (current === -1) return;
    people.totals[current] = total;
    people.segments[current] = reading.segment;
    people.starts[current] = start;
    people.ends[current] = end;
    start = end;
    onPerson(current);
  }

  await streamEvents(snapshot, reading.workspaceId, reading.asked.properties, reading.personIds, (row) => {
    const person = find(row.bytes, row.starts[0] ?? 0);
    if (person !== current) {
      close();
      current = person;
      total = 0;
    }
    if (person === -1) return;
    total += 1;
    const at = timeAt(row, 1);
    // As in a view of one person: what claims to be older than 1970 is no time.
    if (at < 0) return;
    const name = row.starts[2] ?? 0;
    const past = (row.starts[3] ?? 0) + Math.max(0, row.lengths[3] ?? 0);
    segment.times[end] = at;
    segment.kinds[end] = kinds.numberOf(row.bytes, name - LENGTH_BYTES, past - name + LENGTH_BYTES);
    end += 1;
  });
  close();
  return segment;
}
