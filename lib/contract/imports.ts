import * as z from 'zod/mini';
import { Id, Label, Timestamp } from './primitives.ts';
import { CrmId, ObjectType, OutcomeKind, Verdict } from './vocabulary.ts';

export const ImportKind = z.enum(['people', 'assets']);
export type ImportKind = z.infer<typeof ImportKind>;

/** The fields of a person or an asset that a column can fill. */
export const PersonField = z.enum([
  'externalId',
  'email',
  'name',
  'firstName',
  'lastName',
  'title',
  'accountName',
  'accountDomain',
  'industry',
  'employees',
  'country',
]);
export const AssetField = z.enum([
  'externalId',
  'title',
  'url',
  'format',
  'stages',
  'personas',
  'industries',
  'products',
  'language',
  'owner',
  'reviewBy',
  'expiresAt',
]);

/** What one column of the file becomes. */
export const ColumnTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('ignore') }),
  z.strictObject({ to: z.literal('personField'), field: PersonField }),
  z.strictObject({ to: z.literal('assetField'), field: AssetField }),
  z.strictObject({ to: z.literal('attribute'), name: Label, type: z.enum(['text', 'number', 'boolean']) }),
  /** The id of the record in a CRM: matches that record to this person from then on. */
  z.strictObject({ to: z.literal('recordId'), crm: CrmId, tenant: z.string(), objectType: ObjectType }),
  /** A behaviour: the cell is the event's name. */
  z.strictObject({ to: z.literal('event') }),
  /** A rep's earlier judgement: cell text → verdict; other texts are no judgement. */
  z.strictObject({ to: z.literal('verdict'), values: z.record(z.string(), Verdict) }),
  /** What became of the lead: cell text → outcome; other texts are no outcome. */
  z.strictObject({ to: z.literal('outcome'), values: z.record(z.string(), OutcomeKind) }),
]);
export type ColumnTarget = z.infer<typeof ColumnTarget>;

/** Columns by their position, since headers can repeat or be empty. */
export const ColumnMapping = z.strictObject({ column: z.number().check(z.int(), z.minimum(0)), header: z.string(), target: ColumnTarget });
export type ColumnMapping = z.infer<typeof ColumnMapping>;

/** Which clock dates the facts of a file that carries no dates of its own. */
export const ImportClock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('importTime') }),
  z.strictObject({ kind: z.literal('fixed'), at: Timestamp }),
  z.strictObject({ kind: z.literal('column'), column: z.number(), format: z.enum(['iso', 'mdy', 'dmy']) }),
]);

export const ImportPlan = z.strictObject({
  kind: ImportKind,
  fileName: Label,
  columns: z.array(ColumnMapping).check(z.maxLength(500)),
  /** Cell texts that mean "nothing chosen", beside the empty cell, for example `Select`. */
  emptyValues: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(50)),
  clock: ImportClock,
  /** What the file is, as the provenance of its facts, for example `Marketing automation export`. */
  source: Label,
});
export type ImportPlan = z.infer<typeof ImportPlan>;

/** The whole file travels as text; at most 50 MB. */
export const CsvText = z.string().check(z.maxLength(50_000_000));

export const ImportPreview = z.object({
  headers: z.array(z.string()),
  rowCount: z.number(),
  sampleRows: z.array(z.array(z.string())),
  suggested: z.array(ColumnMapping),
  suggestedEmptyValues: z.array(z.string()),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** Something that a person must know or mend: row (1 is the first row after the header), column, what, and the remedy. */
export const ImportIssue = z.object({
  row: z.nullable(z.number()),
  column: z.nullable(z.string()),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  remedy: z.string(),
});
export type ImportIssue = z.infer<typeof ImportIssue>;

export const ImportCounts = z.object({
  rows: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  skipped: z.number(),
  verdicts: z.number(),
  outcomes: z.number(),
  events: z.number(),
  links: z.number(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** What would happen to one row. */
export const ImportRow = z.object({
  row: z.number(),
  action: z.enum(['create', 'update', 'unchanged', 'skip']),
  label: z.string(),
  changes: z.array(z.string()),
});

export const ImportReport = z.object({
  /** Null for a dry run. */
  importId: z.nullable(Id),
  counts: ImportCounts,
  /** The first rows, and every skipped one, at most 500 in all. */
  rows: z.array(ImportRow),
  issues: z.array(ImportIssue),
  /** All issues, of which `issues` holds the first 500. */
  issueCount: z.number(),
});
export type ImportReport = z.infer<typeof ImportReport>;
