import { insertAudit } from '#server/store/audit-log.ts';
import { writeSettings } from '#server/store/settings.ts';
import { failure, success, verb } from './verb.ts';

export const putSettings = verb('putSettings', async (ctx, settings) => {
  if (new Set(settings.rejectReasons).size < settings.rejectReasons.length)
    return failure('badRequest', 'Each reason can stand in the list once.', 'rejectReasons');
  const at = ctx.now().toISOString();
  await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await writeSettings(tx, ctx.workspaceId, settings, at);
    await insertAudit(tx, ctx.workspaceId, {
      id: ctx.newId(),
      at,
      memberId: ctx.member.id,
      action: 'settings.changed',
      targetId: null,
      detail: {
        readEmailFromPage: settings.readEmailFromPage,
        rejectReasons: settings.rejectReasons.join(' '),
        crmPatterns: settings.crmPatterns.map(({ origin, template }) => `${origin}${template}`).join(' '),
      },
    });
  });
  return success(settings);
});
