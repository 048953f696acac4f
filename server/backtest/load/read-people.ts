import { timeAt } from '#server/store/copy-rows.ts';
import type { Snapshot } from '#server/store/db.ts';
import { countFacts, streamAccounts, streamAttributes, streamPeople } from '#server/store/history.ts';
import { type AttributeColumn, bytes, floats, type PeopleColumns, words } from '../columns.ts';
import { createInterner } from '../dictionary.ts';
import { ID_BYTES } from '../person-ids.ts';

/** Everybody, without events yet. */
export async function readPeople(snapshot: Snapshot, workspaceId: string): Promise<PeopleColumns> {
  const accounts = createInterner();
  await streamAccounts(snapshot, workspaceId, (row) => accounts.numberOf(row.bytes, row.starts[0] ?? 0, ID_BYTES));
  const count = await countFacts(snapshot, workspaceId, 'person');
  const people: PeopleColumns = {
    count,
    ids: bytes(count * ID_BYTES),
    knownSince: floats(count),
    accounts: words(count),
    segments: words(count),
    starts: words(count),
    ends: words(count),
    totals: words(count),
  };
  let person = 0;
  await streamPeople(snapshot, workspaceId, (row) => {
    const id = row.starts[0] ?? 0;
    people.ids.set(row.bytes.subarray(id, id + ID_BYTES), person * ID_BYTES);
    people.knownSince[person] = timeAt(row, 1);
    people.accounts[person] = row.lengths[2] === ID_BYTES ? 1 + accounts.numberOf(row.bytes, row.starts[2] ?? 0, ID_BYTES) : 0;
    person += 1;
  });
  return people;
}

/** The columns of these attributes, of every person or every account in the order of their ids. */
export async function readAttributes(
  snapshot: Snapshot,
  workspaceId: string,
  of: 'person' | 'account',
  names: readonly string[],
): Promise<Map<string, AttributeColumn>> {
  const columns = new Map<string, AttributeColumn>();
  const count = names.length === 0 ? 0 : await countFacts(snapshot, workspaceId, of);
  for (let first = 0; first < names.length; first += AT_ONCE) {
    const open = names.slice(first, first + AT_ONCE).map((name) => ({ name, values: words(count), texts: createInterner() }));
    let at = 0;
    await streamAttributes(
      snapshot,
      workspaceId,
      of,
      open.map(({ name }) => name),
      (row) => {
        for (const [field, { values, texts }] of open.entries()) {
          const length = row.lengths[field] ?? -1;
          if (length >= 0) values[at] = 1 + texts.numberOf(row.bytes, row.starts[field] ?? 0, length);
        }
        at += 1;
      },
    );
    for (const { name, values, texts } of open) columns.set(name, { values, texts: texts.dictionary() });
  }
  return columns;
}

/** Fewer than a query can have columns. */
const AT_ONCE = 200;
