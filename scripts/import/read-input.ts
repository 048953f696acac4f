import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as z from 'zod/mini';
import type { Result } from '#lib/contract/errors.ts';
import { type ImportKind, ImportPlan } from '#lib/contract/imports.ts';
import { rebindColumns } from '#server/ingest/columns.ts';
import { decodeFile } from '#server/ingest/decode.ts';
import { type Csv, readCsv } from '#server/ingest/read-csv.ts';
import { suggestEmptyValues, suggestMapping } from '#server/ingest/suggest-mapping.ts';

export type CsvFile = { text: string; csv: Csv };

/** Reads a CSV file from disk in any encoding that we know. */
export async function readCsvFile(file: string): Promise<Result<CsvFile, string>> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => error);
  if (bytes instanceof Error) return { ok: false, error: cannotRead(file, bytes) };
  const text = decodeFile(bytes);
  if (!text.ok) return { ok: false, error: text.error.message };
  const csv = await readCsv(text.value);
  return csv.ok ? { ok: true, value: { text: text.value, csv: csv.value } } : { ok: false, error: csv.error.message };
}

/** Reads a mapping for this file: its columns are found again by their headers. What is imported and from which file comes from the command. */
export async function readPlan(map: string, kind: ImportKind, file: string, csv: Csv): Promise<Result<ImportPlan, string>> {
  const text = await readFile(map, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  if (text instanceof Error) return { ok: false, error: cannotRead(map, text) };
  const json = parseJson(text);
  if (json === undefined) return { ok: false, error: `${map} is not valid JSON. Make a mapping to start from with --suggest FILE.` };
  const given = typeof json === 'object' ? json : {};
  if (given !== null && 'kind' in given && given.kind !== kind)
    return { ok: false, error: `${map} maps ${String(given.kind)}, not ${kind}.` };
  const plan = z.safeParse(ImportPlan, { ...given, kind, fileName: basename(file) });
  if (plan.success) return { ok: true, value: { ...plan.data, columns: rebindColumns(csv.headers, plan.data.columns) } };
  const [issue] = plan.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'It' : issue.path.join('.');
  return {
    ok: false,
    error: `${map} is not a mapping: ${place}: ${issue?.message ?? 'wrong form'}. Make one to start from with --suggest FILE.`,
  };
}

/** A mapping to start from, as the file of `--map` has it. */
export function suggestPlan(kind: ImportKind, file: string, csv: Csv): ImportPlan {
  const emptyValues = suggestEmptyValues(csv);
  const fileName = basename(file);
  return {
    kind,
    fileName,
    columns: suggestMapping(csv, kind, emptyValues),
    emptyValues,
    clock: { kind: 'importTime' },
    source: fileName.replace(/\.\w+$/, ''),
  };
}

/** Writes a mapping into a new file; an existing one is somebody's work and stays. */
export async function writePlan(file: string, plan: ImportPlan): Promise<Result<null, string>> {
  const error = await writeFile(file, `${JSON.stringify(plan, null, 2)}\n`, { flag: 'wx' }).catch(
    (reason: NodeJS.ErrnoException) => reason,
  );
  if (error === undefined) return { ok: true, value: null };
  const why = error.code === 'EEXIST' ? 'it is there already, and would be overwritten' : error.message;
  return { ok: false, error: `${file} cannot be written: ${why}.` };
}

function cannotRead(file: string, error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return `There is no file ${file}.`;
  if (error.code === 'EISDIR') return `${file} is a folder, not a file.`;
  if (error.code === 'EACCES') return `You may not read ${file}.`;
  return `${file} cannot be read: ${error.message}.`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
