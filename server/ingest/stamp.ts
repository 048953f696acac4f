/** Where and when the facts of one import come from, and its ids. */
export type Stamp = {
  source: string;
  /** The time of the import, ISO 8601. */
  now: string;
  /** When a fact held: its own date, else the plan's fixed one, else the time of the import. */
  factsAt(own: string | null): string;
  newId(): string;
};
