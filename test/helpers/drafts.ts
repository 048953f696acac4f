import type { DefinitionDraft, DefinitionVersion, DraftChange } from '#lib/contract/agreement.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { Role } from '#lib/contract/vocabulary.ts';
import type { TestApi } from './api.ts';
import { DEFINITION, type TestWorkspace } from './workspace.ts';

type Over = Partial<Omit<DraftChange, 'revision' | 'body'>> & { body?: DefinitionBody };

/** A definition unlike the one that is active: its own guard makes its content its own. */
export function otherBody(reentryGuardDays = 7): DefinitionBody {
  return { ...DEFINITION, reentryGuardDays };
}

/** A draft that the workspace’s marketer began from a body and saved once. */
export async function makeDraft(api: TestApi, ws: TestWorkspace, over: Over = {}): Promise<DefinitionDraft> {
  const { name = 'Next agreement', note = '', effectiveAt = null, reviewBy = null, body = otherBody(), feedbackIds = [] } = over;
  const begun = await api.call('createDraft', ws.users.marketer, { name, from: { kind: 'body', body } });
  const { id, revision } = begun.value;
  const saved = await api.call('saveDraft', ws.users.marketer, { id, revision, name, note, effectiveAt, reviewBy, body, feedbackIds });
  return saved.value;
}

/** A version that waits for both signatures. */
export async function makeProposal(api: TestApi, ws: TestWorkspace, over: Over = {}): Promise<DefinitionVersion> {
  const { id, revision } = await makeDraft(api, ws, over);
  return (await api.call('proposeDraft', ws.users.marketer, { id, revision })).value;
}

/** Signs for the side of this role: the marketer for marketing, the manager for sales. */
export function sign(
  api: TestApi,
  ws: TestWorkspace,
  role: Role,
  { version, contentHash }: Pick<DefinitionVersion, 'version' | 'contentHash'>,
) {
  return api.call('signDefinition', ws.users[role], { version, contentHash });
}

/** A version that both sides signed at this moment. */
export async function makeActive(api: TestApi, ws: TestWorkspace, over: Over = {}): Promise<DefinitionVersion> {
  const proposal = await makeProposal(api, ws, over);
  await sign(api, ws, 'marketer', proposal);
  return (await sign(api, ws, 'manager', proposal)).value;
}
