import { stampOf, workOut } from '#server/ingest/import-file.ts';
import { prepareImport } from '#server/ingest/prepare.ts';
import { success, verb } from './verb.ts';

/** What an import would do, row by row. Stores nothing. */
export const dryRunImport = verb(
  'dryRunImport',
  async (ctx, { plan, csv }) => {
    const now = ctx.now();
    const prepared = await prepareImport(plan, csv, now);
    if (!prepared.ok) return prepared;
    const stamp = stampOf(plan, now.toISOString(), ctx.newId);
    return ctx.store.inWorkspace(ctx.workspaceId, async (tx) =>
      success((await workOut(tx, ctx.workspaceId, prepared.value, stamp)).report),
    );
  },
  { file: 'csv' },
);
