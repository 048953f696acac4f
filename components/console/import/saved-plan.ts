import * as z from 'zod/mini';
import type { Result } from '#lib/contract/errors.ts';
import { type ColumnMapping, ImportPlan } from '#lib/contract/imports.ts';
import { type Draft, planOf } from './draft.ts';

/** The mapping as a JSON text: the same shape that `npm run import -- people FILE --map FILE` reads. */
export function writePlan(draft: Draft): string {
  return `${JSON.stringify(planOf(draft), null, 2)}\n`;
}

export type Applied = {
  draft: Draft;
  /** Headers of the saved mapping that this file does not have. */
  missing: string[];
};

/** Puts a saved mapping on the file at hand, column by column: by position where the header is the same there, else by header. */
export function applyPlan(draft: Draft, text: string): Result<Applied, { message: string }> {
  const plan = parsePlan(text);
  if (plan === null)
    return { ok: false, error: { message: 'This is not a saved mapping. Choose the .json file that “Save mapping” wrote.' } };
  if (plan.kind !== draft.kind) {
    return { ok: false, error: { message: `This mapping is for ${plan.kind}, and the file is imported as ${draft.kind}.` } };
  }
  const used = new Set<ColumnMapping>();
  const columns = draft.columns.map((mapping): ColumnMapping => {
    const saved =
      plan.columns.find(({ column, header }) => column === mapping.column && header === mapping.header) ??
      plan.columns.find((candidate) => candidate.header === mapping.header && mapping.header !== '' && !used.has(candidate));
    if (!saved) return { ...mapping, target: { to: 'ignore' } };
    used.add(saved);
    return { ...mapping, target: saved.target };
  });
  const missing = plan.columns.filter((saved) => !used.has(saved) && saved.target.to !== 'ignore').map(({ header }) => header);
  const clock = plan.clock.kind === 'column' ? followColumn(plan, plan.clock, columns) : plan.clock;
  return { ok: true, value: { draft: { ...draft, columns, clock, emptyValues: plan.emptyValues, source: plan.source }, missing } };
}

/** A clock that reads a column follows that column to its place in this file. */
function followColumn(
  plan: ImportPlan,
  clock: Extract<ImportPlan['clock'], { kind: 'column' }>,
  columns: readonly ColumnMapping[],
): ImportPlan['clock'] {
  const header = plan.columns.find(({ column }) => column === clock.column)?.header;
  const here = columns.find((mapping) => mapping.header === header);
  return here ? { ...clock, column: here.column } : { kind: 'importTime' };
}

function parsePlan(text: string): ImportPlan | null {
  try {
    const parsed = z.safeParse(ImportPlan, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
