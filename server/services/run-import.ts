import { textHash } from '#server/ingest/fact-ids.ts';
import { stampOf, workOut } from '#server/ingest/import-file.ts';
import { prepareImport } from '#server/ingest/prepare.ts';
import { insertAudit } from '#server/store/audit-log.ts';
import { lockImports } from '#server/store/import-reads.ts';
import { insertImport } from '#server/store/import-writes.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { rejudgeWithin } from './rejudge.ts';
import { success, verb } from './verb.ts';

/**
 * Imports a CSV file in one transaction: rows that cannot be used are skipped and listed, everything else is in together or not at all.
 * Imports of a workspace follow each other, and the same file twice changes nothing.
 */
export const runImport = verb(
  'runImport',
  async (ctx, { plan, csv }) => {
    const now = ctx.now();
    const prepared = await prepareImport(plan, csv, now);
    if (!prepared.ok) return prepared;
    const at = now.toISOString();
    const stamp = stampOf(plan, at, ctx.newId);
    const importId = ctx.newId();
    const fileHash = textHash(csv);
    const { report } = await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
      await lockImports(tx, ctx.workspaceId);
      const worked = await workOut(tx, ctx.workspaceId, prepared.value, stamp);
      const { counts } = worked.report;
      await insertImport(tx, ctx.workspaceId, { id: importId, fileHash, plan, counts, memberId: ctx.member.id, importedAt: at });
      const touched = await worked.write(tx, { importId, memberId: ctx.member.id });
      await rejudgeWithin(tx, ctx, touched);
      await insertAudit(tx, ctx.workspaceId, {
        id: ctx.newId(),
        at,
        memberId: ctx.member.id,
        action: 'import.run',
        targetId: importId,
        detail: { kind: plan.kind, ...counts },
      });
      await appendLiveEvents(tx, ctx.workspaceId, [{ id: ctx.newId(), at, body: { kind: 'imported', importId } }]);
      return worked;
    });
    return success({ ...report, importId });
  },
  { file: 'csv' },
);
