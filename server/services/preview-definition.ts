import { newestVersionNumber } from '#server/store/definition-list.ts';
import { contentHash, findActiveDefinition, type StoredDefinition } from '#server/store/definitions.ts';
import { checkedBody } from './checked-body.ts';
import { judgePerson } from './judge-person.ts';
import { failure, success, verb } from './verb.ts';

/** What one person's record would show under a body, beside what it shows now. Stores nothing. */
export const previewDefinition = verb('previewDefinition', async (ctx, { body: sent, personId }) => {
  const body = checkedBody(sent);
  if (!body.ok) return body;
  return ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const active = await findActiveDefinition(tx, ctx.workspaceId);
    const version = (await newestVersionNumber(tx, ctx.workspaceId)) + 1;
    const draft: StoredDefinition = {
      ref: { id: ctx.newId(), version, name: 'Draft', status: 'draft', activatedAt: null },
      body: body.value,
      contentHash: contentHash(body.value),
    };
    const now = ctx.now();
    const drafted = await judgePerson(tx, ctx.workspaceId, personId, draft, now);
    if (drafted === null) return failure('notFound', 'There is no such person in this workspace.', 'personId');
    const judged = active === null ? null : await judgePerson(tx, ctx.workspaceId, personId, active, now);
    return success({ draft: drafted.view, active: judged?.view ?? null });
  });
});
