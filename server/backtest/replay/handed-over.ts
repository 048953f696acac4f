/** Who was handed over under either version, in typed arrays, which travel between threads without a copy. */
export type HandedOver = {
  /** Places of the people in the history. */
  people: Uint32Array<ArrayBuffer>;
  /** First hand-over under each version; −1: never. */
  draftAt: Float64Array<ArrayBuffer>;
  activeAt: Float64Array<ArrayBuffer>;
  /** Places of the compared triggers that fired, person after person; those of row r end at `triggerEnds[r]`. */
  triggers: Uint16Array<ArrayBuffer>;
  triggerEnds: Uint32Array<ArrayBuffer>;
};

export type HandedOverRow = { person: number; draftAt: number; activeAt: number; triggers: readonly number[] };

export function handedOverRows(): { add(row: HandedOverRow): void; packed(): HandedOver } {
  const rows: HandedOverRow[] = [];
  return {
    add: (row) => void rows.push(row),
    packed() {
      let end = 0;
      return {
        people: Uint32Array.from(rows, ({ person }) => person),
        draftAt: Float64Array.from(rows, ({ draftAt }) => draftAt),
        activeAt: Float64Array.from(rows, ({ activeAt }) => activeAt),
        triggers: Uint16Array.from(rows.flatMap(({ triggers }) => triggers)),
        triggerEnds: Uint32Array.from(rows, ({ triggers }) => {
          end += triggers.length;
          return end;
        }),
      };
    },
  };
}

/** The buffers of a part, for a message that hands them over. */
export function buffersOf({ people, draftAt, activeAt, triggers, triggerEnds }: HandedOver): ArrayBuffer[] {
  return [people.buffer, draftAt.buffer, activeAt.buffer, triggers.buffer, triggerEnds.buffer];
}

export function* rowsOf({ people, draftAt, activeAt, triggers, triggerEnds }: HandedOver): Generator<HandedOverRow> {
  for (let row = 0; row < people.length; row += 1)
    yield {
      person: people[row] ?? 0,
      draftAt: draftAt[row] ?? -1,
      activeAt: activeAt[row] ?? -1,
      triggers: [...triggers.subarray(row === 0 ? 0 : triggerEnds[row - 1], triggerEnds[row])],
    };
}
