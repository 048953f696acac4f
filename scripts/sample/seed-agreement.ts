import type { DefinitionDraft, DraftChange } from '#lib/contract/agreement.ts';
import type { ServiceContext, ServiceResult } from '#server/services/context.ts';
import { createDraft } from '#server/services/create-draft.ts';
import { proposeDraft } from '#server/services/propose-draft.ts';
import { saveDraft } from '#server/services/save-draft.ts';
import { signDefinition } from '#server/services/sign-definition.ts';
import { finishRejudgeRun, leaseRejudgeRun } from '#server/store/rejudge-runs.ts';
import { HOUR } from './calendar.ts';
import { context, judgeAt, type Stage, type Step } from './stage.ts';

/** How the agreement changed over the year: proposed, signed by both sides, everybody judged anew; and the draft of the next one. */
export function agreementSteps(stage: Stage): Step[] {
  const { definition, agreement } = stage.sample;
  const { name, note, reviewBy, body, proposedAt, signatures } = definition;
  const [author] = signatures;
  let contentHash = '';
  const proposing: Step = {
    at: Date.parse(proposedAt),
    run: async (time) => {
      const ctx = context(stage, author?.memberId ?? '', time);
      const begun = await draftFrom(context(stage, author?.memberId ?? '', time - 5 * HOUR), name, agreement.earlier.version);
      const saved = await save(ctx, begun, { name, note, effectiveAt: null, reviewBy, body, feedbackIds: agreement.behind });
      contentHash = unwrap(await proposeDraft(ctx, { id: saved.id, revision: saved.revision })).contentHash;
    },
  };
  const signing = signatures.map(
    ({ memberId, at }, index): Step => ({
      at: Date.parse(at),
      run: async (time) => {
        unwrap(await signDefinition(context(stage, memberId, time), { version: definition.version, contentHash }));
        if (index === signatures.length - 1) await judgeEverybody(stage, time);
      },
    }),
  );
  return [proposing, ...signing, ...drafting(stage)];
}

function drafting(stage: Stage): Step[] {
  const { definition, agreement } = stage.sample;
  const { name, note, body, begunBy, begunAt, savedBy, savedAt, behind } = agreement.draft;
  let begun: DefinitionDraft | null = null;
  return [
    {
      at: Date.parse(begunAt),
      run: async (time) => {
        begun = await draftFrom(context(stage, begunBy, time), name, definition.version);
      },
    },
    {
      at: Date.parse(savedAt),
      run: async (time) => {
        if (begun !== null)
          await save(context(stage, savedBy, time), begun, { name, note, effectiveAt: null, reviewBy: null, body, feedbackIds: behind });
      },
    },
  ];
}

async function draftFrom(ctx: ServiceContext, name: string, version: number): Promise<DefinitionDraft> {
  return unwrap(await createDraft(ctx, { name, from: { kind: 'version', version } }));
}

async function save(
  ctx: ServiceContext,
  { id, revision }: DefinitionDraft,
  change: Omit<DraftChange, 'revision'>,
): Promise<DefinitionDraft> {
  return unwrap(await saveDraft(ctx, { ...change, id, revision }));
}

/** What the server does in the background once a version is active. */
async function judgeEverybody(stage: Stage, time: number): Promise<void> {
  const { workspace, people } = stage.sample;
  const everybody = people.map((person) => person.id);
  await judgeAt(stage, everybody, time);
  const holder = stage.newId('server', time);
  await stage.store.inWorkspace(workspace.id, async (tx) => {
    const run = await leaseRejudgeRun(tx, workspace.id, { holder, ms: HOUR, force: true });
    if (run !== null) await finishRejudgeRun(tx, workspace.id, run, { holder, at: new Date(time + 2_000).toISOString() });
  });
}

function unwrap<T>(result: ServiceResult<T>): T {
  if (!result.ok) throw new Error(`A step of the sample's agreement was refused: ${result.error.message}`);
  return result.value;
}
