import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import type { DefinitionStatus } from '#lib/contract/definition-ref.ts';
import type { Side } from '#lib/contract/vocabulary.ts';
import { findVersionSummary } from '#server/store/definition-list.ts';
import { insertSignature, lockAgreement } from '#server/store/definition-versions.ts';
import { appendLiveEvents } from '#server/store/live-events.ts';
import { findMember } from '#server/store/members.ts';
import { activate, isDue } from './activate-version.ts';
import type { ServiceResult } from './context.ts';
import { definitionEvent, recordAct } from './definition-record.ts';
import { NO_SUCH_VERSION } from './get-definition.ts';
import { failure, success, verb } from './verb.ts';
import { findWholeVersion } from './whole-definitions.ts';

/** One member's yes for their own side to exactly the content that they read. The second yes makes the version count, on its date. */
export const signDefinition = verb('signDefinition', (ctx, { version, contentHash }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    await lockAgreement(tx, ctx.workspaceId);
    const summary = await findVersionSummary(tx, ctx.workspaceId, version);
    if (summary === null) return failure('notFound', NO_SUCH_VERSION);
    const side = (await findMember(tx, ctx.workspaceId, ctx.member.id))?.side ?? null;
    if (side === null) return failure('notYourSide', 'You sign for neither side. An admin can choose a side for you under Members.');
    const allowed = mayStillSign(summary, contentHash, side, ctx.member.id);
    if (!allowed.ok) return allowed;

    const isSecond = summary.signatures.length === 1;
    const status = isSecond ? 'signed' : ALONE[side];
    const signedAt = ctx.now().toISOString();
    await insertSignature(tx, ctx.workspaceId, { definitionId: summary.id, side, memberId: ctx.member.id, signedAt }, status);
    await recordAct(tx, ctx, { action: 'signed', memberId: ctx.member.id, targetId: summary.id, detail: { version, side } });
    const events =
      isSecond && isDue(summary, ctx.now()) ? await activate(tx, ctx, version, ctx.member.id) : [definitionEvent(ctx, version, status)];
    const found = await findWholeVersion(tx, ctx.workspaceId, version);
    if (found === null) return failure('notFound', NO_SUCH_VERSION);
    await appendLiveEvents(tx, ctx.workspaceId, events);
    return success(found);
  }),
);

const ALONE = { marketing: 'signedByMarketing', sales: 'signedBySales' } as const satisfies Record<Side, DefinitionStatus>;

function mayStillSign(summary: DefinitionSummary, contentHash: string, side: Side, memberId: string): ServiceResult<null> {
  const { version, status, signatures } = summary;
  if (status === 'withdrawn') return failure('conflict', `Version ${version} was withdrawn, so there is nothing left to sign.`);
  const own = signatures.find((signature) => signature.side === side);
  if (own !== undefined) return failure('conflict', `${own.memberName} has signed version ${version} for ${side} already.`);
  if (signatures.some((signature) => signature.memberId === memberId))
    return failure('conflict', 'You have signed for the other side already. The two signatures must be those of two people.');
  if (contentHash !== summary.contentHash)
    return failure(
      'conflict',
      `This is not the content of version ${version}. Open the version again and read what it says before you sign.`,
      'contentHash',
    );
  return success(null);
}
