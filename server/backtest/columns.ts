/** A typed array that worker threads read without a copy. */
export type Floats = Float64Array<SharedArrayBuffer>;
export type Words = Uint32Array<SharedArrayBuffer>;
export type Bytes = Uint8Array<SharedArrayBuffer>;

/** Texts numbered from 0, end to end as UTF-8: what a hundred thousand rows share is kept once. */
export type Dictionary = { ends: Words; bytes: Bytes };

/** A part of the events: each person's stand together, oldest first. Never changed once it is part of a history. */
export type Segment = {
  /** Milliseconds since the epoch, UTC. */
  times: Floats;
  /** Number of the event's kind: its name and the properties that some definition asks for. */
  kinds: Words;
};

/** The values of one attribute, by person or by account: 0 where it is unknown, else 1 + the number of its JSON text. */
export type AttributeColumn = { values: Words; texts: Dictionary };

/** What the columns hold beside names and times of events: what the definitions asked for that were replayed so far. */
export type Asked = {
  person: readonly string[];
  account: readonly string[];
  /** Names of properties by the name of the event. */
  properties: ReadonlyMap<string, readonly string[]>;
};

/** People in the order of their ids. */
export type PeopleColumns = {
  count: number;
  /** 16 bytes each. */
  ids: Bytes;
  knownSince: Floats;
  /** Number of the account; 0: none. */
  accounts: Words;
  /** Where a person's events stand: segment, first, and one past the last. */
  segments: Words;
  starts: Words;
  ends: Words;
  /** Events in the database, also those whose time is none. */
  totals: Words;
};

/** Steps that people and CRMs made, person by person, oldest first: those of person p stand from `ends[p - 1]` to `ends[p]`. */
export type MoveColumns = { ends: Words; times: Floats /** Places in `LifecycleStage`. */; stages: Bytes };

/** What reps and sources say of each person; see `VERDICT` and `OUTCOME`. */
export type TruthColumns = { verdicts: Bytes; outcomes: Bytes };

export const VERDICT = { none: 0, good: 1, notGood: 2 } as const;
/** Bits: something is known, it is good (converted or won), it is a won deal. */
export const OUTCOME = { known: 1, good: 2, won: 4 } as const;

/** All that a definition can be judged on, of everybody in a workspace. Immutable: a newer history shares what did not change. */
export type History = {
  asked: Asked;
  people: PeopleColumns;
  segments: readonly Segment[];
  /** Name and asked properties of each kind of event; see `kinds.ts`. */
  kinds: Dictionary;
  person: ReadonlyMap<string, AttributeColumn>;
  account: ReadonlyMap<string, AttributeColumn>;
  moves: MoveColumns;
  truth: TruthColumns;
  /** The moment of the newest fact, in milliseconds: history is replayed up to here. */
  asOf: number;
};

export function floats(count: number): Floats {
  return new Float64Array(new SharedArrayBuffer(count * Float64Array.BYTES_PER_ELEMENT));
}

export function words(count: number): Words {
  return new Uint32Array(new SharedArrayBuffer(count * Uint32Array.BYTES_PER_ELEMENT));
}

export function bytes(count: number): Bytes {
  return new Uint8Array(new SharedArrayBuffer(count));
}
