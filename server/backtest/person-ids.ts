import type { PeopleColumns } from './columns.ts';

/** A UUID in binary. */
export const ID_BYTES = 16;

/** Order of the id at `start` against that of a person: negative, 0 or positive, as the database sorts them. */
export function compareId(source: Uint8Array, start: number, { ids }: Pick<PeopleColumns, 'ids'>, person: number): number {
  const own = person * ID_BYTES;
  for (let at = 0; at < ID_BYTES; at += 1) {
    const difference = (source[start + at] ?? 0) - (ids[own + at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Finds people whose ids come in ascending order, each in a few steps: −1 for one who is not there. */
export function createPeopleCursor(people: Pick<PeopleColumns, 'ids' | 'count'>): (source: Uint8Array, start: number) => number {
  let person = 0;
  return (source, start) => {
    while (person < people.count) {
      const order = compareId(source, start, people, person);
      if (order === 0) return person;
      if (order < 0) return -1;
      person += 1;
    }
    return -1;
  };
}

/** The id of a person as text. */
export function idOf({ ids }: Pick<PeopleColumns, 'ids'>, person: number): string {
  const hex = Buffer.from(ids.slice(person * ID_BYTES, (person + 1) * ID_BYTES)).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
