/** Lists that a person edits: every function returns a new list and leaves the old one alone. Places out of range change nothing. */

export function replaceAt<T>(list: readonly T[], at: number, item: T): T[] {
  return list.map((old, index) => (index === at ? item : old));
}

export function removeAt<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, index) => index !== at);
}

export function insertAt<T>(list: readonly T[], at: number, ...items: readonly T[]): T[] {
  return [...list.slice(0, at), ...items, ...list.slice(at)];
}

/** Takes the item from one place to another; the ones between close the gap. */
export function move<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return [...list];
  return insertAt(removeAt(list, from), to, item);
}
