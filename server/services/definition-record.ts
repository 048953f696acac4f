import type { DefinitionStatus } from '#lib/contract/definition-ref.ts';
import type { LiveEvent } from '#lib/contract/live.ts';
import { insertAudit } from '#server/store/audit-log.ts';
import type { Tx } from '#server/store/db.ts';
import type { ServiceContext } from './context.ts';

/** Where and when a definition is changed, by hand or by the server itself. */
export type Outside = Pick<ServiceContext, 'workspaceId' | 'now' | 'newId'>;

/** What is done to drafts and versions; the audit keeps each with what its sentence needs. */
export type DefinitionAct =
  | 'draftCreated'
  | 'draftSaved'
  | 'draftDeleted'
  | 'proposed'
  | 'signed'
  | 'activated'
  | 'superseded'
  | 'withdrawn';

/** Writes an act down, in the transaction that does it. `memberId`: null where the server did it by itself. */
export async function recordAct(
  tx: Tx,
  ctx: Outside,
  act: { action: DefinitionAct; memberId: string | null; targetId: string; detail: Record<string, string | number | boolean | null> },
): Promise<void> {
  const at = ctx.now().toISOString();
  await insertAudit(tx, ctx.workspaceId, { ...act, id: ctx.newId(), at, action: `definition.${act.action}` });
}

/** The message by which open screens hear of a change; `version` is null for a draft. */
export function definitionEvent(ctx: Outside, version: number | null, status: DefinitionStatus): LiveEvent {
  return { id: ctx.newId(), at: ctx.now().toISOString(), body: { kind: 'definition', version, status } };
}
