import type { ImportPlan, ImportReport } from '#lib/contract/imports.ts';
import type { Tx } from '#server/store/db.ts';
import { planAssetImport, writeAssetImport } from './import-assets.ts';
import { planPeopleImport, writePeopleImport } from './import-people.ts';
import type { PreparedImport } from './prepare.ts';
import { buildReport } from './report.ts';
import type { Stamp } from './stamp.ts';

/** What an import does to the workspace as it stands: the report, and the writing of it, which comes later or never. */
export type WorkedOut = {
  report: ImportReport;
  /** Answers whose journey must be judged again. */
  write(tx: Tx, by: { importId: string; memberId: string }): Promise<string[]>;
};

/** Compares a prepared file with the workspace. Reads only. */
export async function workOut(tx: Tx, workspaceId: string, prepared: PreparedImport, stamp: Stamp): Promise<WorkedOut> {
  if (prepared.kind === 'assets') {
    const outcome = await planAssetImport(tx, workspaceId, prepared.assets, stamp);
    const skipped = [...prepared.skipped, ...outcome.plan.skipped];
    return {
      report: buildReport(outcome.plan.rows, skipped, NO_FACTS, [prepared.issues, outcome.issues]),
      write: (writing) => writeAssetImport(writing, workspaceId, outcome),
    };
  }
  const outcome = await planPeopleImport(tx, workspaceId, prepared.people, stamp);
  const { plan } = outcome;
  const facts = { verdicts: plan.verdicts.length, outcomes: plan.outcomes.length, events: plan.events.length, links: plan.links.length };
  const skipped = [...prepared.skipped, ...outcome.skipped];
  return {
    report: buildReport(plan.rows, skipped, facts, [prepared.issues, outcome.issues]),
    write: (writing, by) => writePeopleImport(writing, workspaceId, outcome, by),
  };
}

const NO_FACTS = { verdicts: 0, outcomes: 0, events: 0, links: 0 };

/** The stamp of an import: facts without a date of their own get the plan's fixed one, else the time of the import. */
export function stampOf(plan: ImportPlan, now: string, newId: () => string): Stamp {
  const fallback = plan.clock.kind === 'fixed' ? plan.clock.at : now;
  return { source: plan.source, now, newId, factsAt: (own) => own ?? fallback };
}
