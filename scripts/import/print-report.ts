import type { ImportReport } from '#lib/contract/imports.ts';

/** The report of an import as a person reads it in a terminal; at most `show` rows and issues. */
export function reportLines(report: ImportReport, show: number): string[] {
  const { counts, rows, issues, issueCount } = report;
  const dry = report.importId === null;
  const parts: [number, string][] = [
    [counts.created, dry ? 'to create' : 'created'],
    [counts.updated, dry ? 'to update' : 'updated'],
    [counts.unchanged, 'unchanged'],
    [counts.skipped, dry ? 'to skip' : 'skipped'],
  ];
  const facts: [number, string][] = [
    [counts.events, 'behaviours'],
    [counts.verdicts, 'judgements'],
    [counts.outcomes, 'outcomes'],
    [counts.links, 'record links'],
  ];
  const changed = rows.filter(({ action }) => action !== 'unchanged');
  return [
    `${number(counts.rows)} rows: ${parts.map(inWords).join(', ')}`,
    `New facts: ${facts.map(inWords).join(', ')}`,
    ...(dry
      ? changed
          .slice(0, show)
          .map(
            (row) =>
              `  row ${row.row}  ${row.action}  ${clean(row.label)}${row.changes.length === 0 ? '' : `: ${row.changes.map(clean).join('; ')}`}`,
          )
      : []),
    ...(issueCount === 0 ? [] : [`${number(issueCount)} ${issueCount === 1 ? 'thing' : 'things'} to look at:`]),
    ...issues.slice(0, show).map(({ row, column, severity, message, remedy }) => {
      const place = [row === null ? null : `row ${row}`, column].filter((part) => part !== null).join(', ');
      return `  ${severity}${place === '' ? '' : ` (${clean(place)})`}: ${clean(message)} ${clean(remedy)}`;
    }),
    ...(issueCount > show
      ? [
          `  … and ${number(issueCount - Math.min(show, issues.length))} more; --show ${Math.min(issueCount, 500)} prints up to 500, --json all of those`,
        ]
      : []),
  ];
}

function inWords([count, word]: [number, string]): string {
  return `${number(count)} ${word}`;
}

function number(value: number): string {
  return value.toLocaleString('en');
}

/** A file's own text must not steer the terminal. */
function clean(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, ' ');
}
