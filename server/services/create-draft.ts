import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { ParsedInputOf } from '#lib/contract/endpoints.ts';
import { templates } from '#lib/journey/templates.ts';
import type { Tx } from '#server/store/db.ts';
import { countDrafts, insertDraft } from '#server/store/definition-drafts.ts';
import { findDefinitionVersion } from '#server/store/definitions.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { checkedBody } from './checked-body.ts';
import type { ServiceResult } from './context.ts';
import { definitionEvent, recordAct } from './definition-record.ts';
import { NO_SUCH_VERSION } from './get-definition.ts';
import { failure, success, verb } from './verb.ts';
import { findWholeDraft } from './whole-definitions.ts';

/** Drafts that a workspace may have at once. */
const MOST_DRAFTS = 100;

export const createDraft = verb('createDraft', (ctx, { name, from }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    if ((await countDrafts(tx, ctx.workspaceId)) >= MOST_DRAFTS)
      return failure('conflict', `There are ${MOST_DRAFTS} drafts already. Throw one away that nobody needs, then begin a new one.`);
    const body = await bodyFrom(tx, ctx.workspaceId, from);
    if (!body.ok) return body;
    const id = ctx.newId();
    const basedOn = from.kind === 'version' ? from.version : null;
    const plan = { note: '', effectiveAt: null, reviewBy: null };
    const createdAt = ctx.now().toISOString();
    await insertDraft(tx, ctx.workspaceId, { id, name, ...plan, body: body.value, basedOn, memberId: ctx.member.id, createdAt });
    const origin = from.kind === 'template' ? from.template : from.kind === 'version' ? `version ${from.version}` : 'body';
    await recordAct(tx, ctx, { action: 'draftCreated', memberId: ctx.member.id, targetId: id, detail: { name, from: origin } });
    const draft = await findWholeDraft(tx, ctx.workspaceId, id);
    if (draft === null) throw new Error('A draft that was just made is not there');
    await appendLiveEvents(tx, ctx.workspaceId, [definitionEvent(ctx, null, 'draft')]);
    return success(draft);
  }),
);

async function bodyFrom(tx: Tx, workspaceId: string, from: ParsedInputOf<'createDraft'>['from']): Promise<ServiceResult<DefinitionBody>> {
  if (from.kind === 'template') return success(templates[from.template].body);
  if (from.kind === 'body') return checkedBody(from.body);
  if (!isVersionNumber(from.version)) return failure('notFound', NO_SUCH_VERSION, 'from.version');
  const stored = await findDefinitionVersion(tx, workspaceId, from.version);
  return stored === null ? failure('notFound', NO_SUCH_VERSION, 'from.version') : success(stored.body);
}

function isVersionNumber(version: number): boolean {
  return Number.isInteger(version) && version >= 1 && version < 2 ** 31;
}
