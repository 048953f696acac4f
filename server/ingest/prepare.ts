import type { Result } from '#lib/contract/errors.ts';
import type { ImportPlan } from '#lib/contract/imports.ts';
import { checkPlan, type PlanFault } from './check-plan.ts';
import type { ReadFault } from './decode.ts';
import { type AssetRow, interpretAssets } from './interpret-assets.ts';
import { interpretPeople } from './interpret-people.ts';
import { createIssues, type Issues } from './issues.ts';
import { type ImportedAsset, mergeAssets } from './merge-assets.ts';
import { type ImportedPerson, mergePeople } from './merge-people.ts';
import type { SkippedRow } from './people.ts';
import { type Csv, readCsv } from './read-csv.ts';

/** A file read and understood under its plan, without a look at the database. */
export type PreparedImport = { skipped: SkippedRow[]; issues: Issues } & (
  | { kind: 'people'; people: ImportedPerson[] }
  | { kind: 'assets'; assets: ImportedAsset[] }
);

/** All of an import that needs no database: reading, checking the plan, interpreting the rows, bringing equal ones together. */
export async function prepareImport(plan: ImportPlan, text: string, now: Date): Promise<Result<PreparedImport, ReadFault | PlanFault>> {
  const csv = await readCsv(text);
  if (!csv.ok) return csv;
  const fault = checkPlan(plan, csv.value);
  if (fault !== null) return { ok: false, error: fault };
  const issues = createIssues();
  return {
    ok: true,
    value: plan.kind === 'people' ? await preparePeople(csv.value, plan, now, issues) : prepareAssets(csv.value, plan, issues),
  };
}

async function preparePeople(csv: Csv, plan: ImportPlan, now: Date, issues: Issues): Promise<PreparedImport> {
  const interpreted = await interpretPeople(csv, plan, now, issues);
  return { kind: 'people', people: mergePeople(interpreted.people, issues), skipped: interpreted.skipped, issues };
}

function prepareAssets(csv: Csv, plan: ImportPlan, issues: Issues): PreparedImport {
  const { assets, skipped }: { assets: AssetRow[]; skipped: SkippedRow[] } = interpretAssets(csv, plan, issues);
  return { kind: 'assets', assets: mergeAssets(assets, issues), skipped, issues };
}
