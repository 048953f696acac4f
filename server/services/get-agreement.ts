import { agreementSections } from '#lib/journey/agreement-text.ts';
import { findVersionSummary } from '#server/store/definition-list.ts';
import { findDefinitionVersion } from '#server/store/definitions.ts';
import { NO_SUCH_VERSION } from './get-definition.ts';
import { failure, success, verb } from './verb.ts';

/** One version in the sentences that people read and sign. */
export const getAgreement = verb('getAgreement', (ctx, { version }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const stored = await findDefinitionVersion(tx, ctx.workspaceId, version);
    const summary = await findVersionSummary(tx, ctx.workspaceId, version);
    if (stored === null || summary === null) return failure('notFound', NO_SUCH_VERSION);
    const { contentHash, reviewBy, signatures } = summary;
    return success({ definition: stored.ref, contentHash, reviewBy, signatures, sections: agreementSections(stored.body) });
  }),
);
