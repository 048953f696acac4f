import type { ImportIssue } from '#lib/contract/imports.ts';
import { LIMITS } from './limits.ts';

export type Severity = ImportIssue['severity'];

/** Gathers what a person must know or mend: keeps the first 500, counts all. */
export type Issues = {
  add(issue: ImportIssue): void;
  error(row: number | null, column: string | null, message: string, remedy: string): void;
  warning(row: number | null, column: string | null, message: string, remedy: string): void;
  readonly first: readonly ImportIssue[];
  readonly count: number;
};

export function createIssues(): Issues {
  const first: ImportIssue[] = [];
  let count = 0;
  const add = (issue: ImportIssue) => {
    count += 1;
    if (first.length < LIMITS.reported) first.push(issue);
  };
  return {
    add,
    error: (row, column, message, remedy) => add({ row, column, severity: 'error', message, remedy }),
    warning: (row, column, message, remedy) => add({ row, column, severity: 'warning', message, remedy }),
    first,
    get count() {
      return count;
    },
  };
}

/** A cell's text as a message quotes it: short, on one line. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `“${line.slice(0, 57)}…”` : `“${line}”`;
}
