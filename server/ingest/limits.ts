/** What an import accepts. Each bound is told to the user in the message that refuses the file. */
export const LIMITS = {
  /** Characters of the whole file; the same bound as `CsvText` in the contract. */
  characters: 50_000_000,
  /** Columns; the same bound as `ImportPlan.columns`. */
  columns: 500,
  rows: 200_000,
  /** Bytes of one row. A row that grows beyond it is nearly always a quotation mark that was never closed. */
  rowBytes: 1_000_000,
  /** Characters of a text attribute; the same bound as `AttributeValue`. */
  attribute: 2000,
  /** Characters of a name, title, label or id. */
  label: 300,
  /** Issues and rows that a report carries; the counts always cover all. */
  reported: 500,
} as const;
