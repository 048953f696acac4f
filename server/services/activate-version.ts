import type { DefinitionSummary, DefinitionVersion } from '#lib/contract/agreement.ts';
import type { LiveEvent } from '#lib/contract/live.ts';
import type { Tx } from '#server/store/db.ts';
import { activateVersion, listOvertaken, withdrawVersion } from '#server/store/definition-versions.ts';
import { findActiveDefinition, type StoredDefinition } from '#server/store/definitions.ts';
import { definitionEvent, type Outside, recordAct } from './definition-record.ts';
import { startRejudging } from './start-rejudging.ts';
import { tellThoseBehind } from './tell-those-behind.ts';
import { findWholeVersion } from './whole-definitions.ts';

/** Whether a version that both sides have signed counts from now on. */
export function isDue({ effectiveAt }: Pick<DefinitionSummary, 'effectiveAt'>, now: Date): boolean {
  return effectiveAt === null || Date.parse(effectiveAt) <= now.getTime();
}

/**
 * Lets a version judge from now on, in the caller's transaction and under its lock of the agreement: the one before is superseded, older
 * proposals fall away, and whoever gave the feedback behind it is told. Returns the messages for the live stream, to be appended last.
 * `memberId`: who gave the last signature; null where its date has come.
 */
export async function activate(tx: Tx, ctx: Outside, number: number, memberId: string | null): Promise<LiveEvent[]> {
  const version = await findWholeVersion(tx, ctx.workspaceId, number);
  if (version === null) throw new Error('A version to be activated is not there');
  const before = await findActiveDefinition(tx, ctx.workspaceId);
  await activateVersion(tx, ctx.workspaceId, version.id, ctx.now().toISOString());
  const replaced = before === null ? [] : [await supersede(tx, ctx, before, version)];
  await recordAct(tx, ctx, { action: 'activated', memberId, targetId: version.id, detail: { version: number, name: version.name } });
  const overtaken = await withdrawOvertaken(tx, ctx, version);
  const replies = await tellThoseBehind(tx, ctx, version, before);
  const rejudging = await startRejudging(tx, ctx, number);
  return [...replaced, ...overtaken, definitionEvent(ctx, number, 'active'), rejudging, ...replies];
}

async function supersede(tx: Tx, ctx: Outside, { ref }: StoredDefinition, by: DefinitionVersion): Promise<LiveEvent> {
  const detail = { version: ref.version, by: by.version };
  await recordAct(tx, ctx, { action: 'superseded', memberId: null, targetId: ref.id, detail });
  return definitionEvent(ctx, ref.version, 'superseded');
}

/** An older proposal that became active later would undo what was agreed after it. */
async function withdrawOvertaken(tx: Tx, ctx: Outside, by: DefinitionVersion): Promise<LiveEvent[]> {
  const overtaken = await listOvertaken(tx, ctx.workspaceId, by.version);
  for (const { id, version } of overtaken) {
    await withdrawVersion(tx, ctx.workspaceId, id);
    await recordAct(tx, ctx, { action: 'withdrawn', memberId: null, targetId: id, detail: { version, by: by.version } });
  }
  return overtaken.map(({ version }) => definitionEvent(ctx, version, 'withdrawn'));
}
