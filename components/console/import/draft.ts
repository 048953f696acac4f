import * as z from 'zod/mini';
import { type ColumnMapping, type ColumnTarget, type ImportKind, ImportPlan, type ImportPreview } from '#lib/contract/imports.ts';
import type { ReadFile } from './read-file.ts';
import type { ColumnScan } from './scan.ts';

export type Clock = ImportPlan['clock'];

/** An import on its way: everything a person chose, kept while they look at other screens. */
export type Draft = {
  kind: ImportKind;
  file: ReadFile;
  preview: ImportPreview;
  scans: ColumnScan[] | null;
  columns: ColumnMapping[];
  emptyValues: string[];
  clock: Clock;
  source: string;
};

/** A fresh draft from the server's reading of a file. */
export function newDraft(kind: ImportKind, file: ReadFile, preview: ImportPreview, scans: ColumnScan[] | null): Draft {
  return {
    kind,
    file,
    preview,
    scans,
    columns: preview.suggested,
    emptyValues: preview.suggestedEmptyValues,
    clock: { kind: 'importTime' },
    source: file.name.replace(/\.[^.]*$/, '') || 'CSV file',
  };
}

/** The plan as it is sent and saved. */
export function planOf({ kind, file, columns, emptyValues, clock, source }: Draft): ImportPlan {
  return { kind, fileName: file.name, columns, emptyValues, clock, source: source.trim() };
}

export function withTarget(draft: Draft, column: number, target: ColumnTarget): Draft {
  return { ...draft, columns: draft.columns.map((mapping) => (mapping.column === column ? { ...mapping, target } : mapping)) };
}

export type Problem = { column: number | null; message: string };

/** What still keeps the plan from being checked, each with the column it concerns. The server judges the rest. */
export function problemsOf(draft: Draft): Problem[] {
  const problems = [...fieldProblems(draft), ...draft.columns.flatMap(({ column, target }) => targetProblems(column, target))];
  if (draft.source.trim() === '') problems.push({ column: null, message: 'Say where the file comes from.' });
  if (draft.clock.kind === 'fixed' && !z.safeParse(z.iso.datetime(), draft.clock.at).success) {
    problems.push({ column: null, message: 'Choose the date that the file speaks of.' });
  }
  if (problems.length === 0 && !z.safeParse(ImportPlan, planOf(draft)).success) {
    problems.push({ column: null, message: 'A name or a value in the mapping is too long. Shorten it.' });
  }
  return problems;
}

const SINGLE = new Set(['verdict', 'outcome']);

/** A field filled by two columns, or a needed one filled by none. */
function fieldProblems({ kind, columns }: Draft): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, ColumnMapping>();
  for (const mapping of columns) {
    const place = placeOf(mapping.target);
    if (place === null) continue;
    const other = first.get(place);
    if (!other) first.set(place, mapping);
    else
      problems.push({
        column: mapping.column,
        message: `Column ${other.column + 1} (${other.header || 'no name'}) already fills this. Choose one of the two.`,
      });
  }
  if (columns.every(({ target }) => target.to === 'ignore'))
    problems.push({ column: null, message: 'Choose what at least one column becomes.' });
  else if (kind === 'people' && !IDENTIFYING.some((place) => first.has(place)) && !columns.some(({ target }) => target.to === 'recordId')) {
    problems.push({
      column: null,
      message:
        'Choose a column that tells people apart: an e-mail, your own id, or a record id in a CRM. Without one, importing twice would double everybody.',
    });
  }
  if (kind === 'assets' && !(first.has('title') && first.has('url'))) {
    problems.push({ column: null, message: 'An asset needs a title and a link. Choose a column for each.' });
  }
  return problems;
}

const IDENTIFYING = ['email', 'externalId'];

function placeOf(target: ColumnTarget): string | null {
  if (target.to === 'personField' || target.to === 'assetField') return target.field;
  if (target.to === 'attribute') return `attribute ${target.name.trim().toLowerCase()}`;
  if (target.to === 'recordId') return [target.to, target.crm, target.tenant.trim(), target.objectType].join(' ');
  return SINGLE.has(target.to) ? target.to : null;
}

function targetProblems(column: number, target: ColumnTarget): Problem[] {
  if (target.to === 'attribute' && target.name.trim() === '') return [{ column, message: 'Give the attribute a name.' }];
  if (target.to === 'recordId' && target.tenant.trim() === '') {
    return [{ column, message: 'Say which CRM account it is: the host of its addresses, or the part before “.lightning.force.com”.' }];
  }
  if ((target.to === 'verdict' || target.to === 'outcome') && Object.keys(target.values).length === 0) {
    return [{ column, message: 'Say what at least one of the values means.' }];
  }
  return [];
}
