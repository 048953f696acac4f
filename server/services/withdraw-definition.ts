import type { DefinitionStatus } from '#lib/contract/definition-ref.ts';
import { findVersionSummary } from '#server/store/definition-list.ts';
import { lockAgreement, withdrawVersion } from '#server/store/definition-versions.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { definitionEvent, recordAct } from './definition-record.ts';
import { NO_SUCH_VERSION } from './get-definition.ts';
import { failure, success, verb } from './verb.ts';
import { findWholeVersion } from './whole-definitions.ts';

/** Takes a proposal back, signed or not, as long as it does not judge yet. Its content and its signatures stay readable. */
export const withdrawDefinition = verb('withdrawDefinition', (ctx, { version }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await lockAgreement(tx, ctx.workspaceId);
    const summary = await findVersionSummary(tx, ctx.workspaceId, version);
    if (summary === null) return failure('notFound', NO_SUCH_VERSION);
    const settled = SETTLED[summary.status];
    if (settled !== undefined) return failure('conflict', `Version ${version} ${settled}`);
    await withdrawVersion(tx, ctx.workspaceId, summary.id);
    await recordAct(tx, ctx, { action: 'withdrawn', memberId: ctx.member.id, targetId: summary.id, detail: { version } });
    const found = await findWholeVersion(tx, ctx.workspaceId, version);
    if (found === null) return failure('notFound', NO_SUCH_VERSION);
    await appendLiveEvents(tx, ctx.workspaceId, [definitionEvent(ctx, version, 'withdrawn')]);
    return success(found);
  }),
);

const SETTLED: Partial<Record<DefinitionStatus, string>> = {
  active: 'is active. To change what counts, propose another version.',
  superseded: 'was active once; it stays in the history.',
  withdrawn: 'was withdrawn already.',
};
