import type { Recommendation } from '#lib/contract/content.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { Match } from '#lib/contract/people.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { recordKey } from '#lib/contract/record-key.ts';
import { audienceOf } from '#lib/matching/audience.ts';
import { recommend } from '#lib/matching/recommend.ts';
import { listUsesForPerson } from '#server/store/asset-usage.ts';
import { listLibrary } from '#server/store/assets.ts';
import type { Tx } from '#server/store/db.ts';
import { sidesMissing } from '#server/store/definition-list.ts';
import { findActiveDefinition } from '#server/store/definitions.ts';
import { findStandingFeedback } from '#server/store/feedback-items.ts';
import type { ServiceContext } from './context.ts';
import { type JudgedPerson, judgePerson } from './judge-person.ts';
import { readAccount } from './read-account.ts';
import { readPersonRole } from './read-person-role.ts';

/** All that the panel shows about a record once it is known whom it stands for. */
export async function readContext(tx: Tx, ctx: ServiceContext, record: RecordRef, match: Match): Promise<RecordContext> {
  const now = ctx.now();
  const definition = await findActiveDefinition(tx, ctx.workspaceId);
  const personId = match.kind === 'person' ? match.person.id : null;
  const myFeedback = await findStandingFeedback(tx, ctx.workspaceId, { memberId: ctx.member.id, recordKey: recordKey(record), personId });
  const waitingFor = definition === null ? await sidesMissing(tx, ctx.workspaceId) : null;
  const frame = { record, asOf: now.toISOString(), definition: definition?.ref ?? null, waitingFor, myFeedback };
  if (match.kind === 'account') {
    const { people, overview } = await readAccount(tx, ctx, match.account, definition);
    return { ...frame, match: { ...match, people }, journey: null, recommendations: [], account: overview };
  }
  if (match.kind !== 'person') return { ...frame, match, journey: null, recommendations: [] };
  const judged = definition === null ? null : await judgePerson(tx, ctx.workspaceId, match.person.id, definition, now);
  const role = await readPersonRole(tx, ctx.workspaceId, match.person.id, judged?.input.facts ?? null);
  const withRole = { ...frame, ...(role === null ? {} : { role }) };
  if (judged === null) return { ...withRole, match, journey: null, recommendations: [] };
  const { view } = judged;
  const person = { ...match.person, lifecycleStage: view.lifecycle.stage, journeyStage: view.journey.stage };
  const recommendations = await recommendFor(tx, ctx.workspaceId, person.id, judged);
  return { ...withRole, match: { ...match, person }, journey: view, recommendations };
}

async function recommendFor(tx: Tx, workspaceId: string, personId: string, { input, view }: JudgedPerson): Promise<Recommendation[]> {
  const stage = view.journey.stage;
  const assets = await listLibrary(tx, workspaceId, stage, view.asOf);
  const usage = await listUsesForPerson(tx, workspaceId, personId);
  const audience = audienceOf(input.facts.person.attributes, input.facts.account?.attributes ?? null);
  return recommend({ stage, audience, assets, usage, now: input.now });
}
