import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import { DefinitionBody } from '#lib/contract/definition.ts';
import type { FeedbackItem } from '#lib/contract/feedback.ts';
import type { Me } from '#lib/contract/workspace.ts';
import { judge } from '#lib/journey/judge.ts';
import { sampleDefinition } from '#lib/journey/sample-definition.ts';
import { NOW } from './data.ts';
import { type DefinitionWorld, demoDraft, demoVersion } from './definitions.ts';
import { DEMO_FACTS, DEMO_PEOPLE, demoPast } from './known-facts.ts';
import { Refusal } from './refusal.ts';
import type { Handlers } from './services.ts';

/** What the demo's server answers to whoever edits: drafts with their revisions, what the history holds, and a person under a body. */
export function draftHandlers(world: DefinitionWorld, me: Me, verdicts: readonly FeedbackItem[]): Handlers {
  const find = (id: string): DefinitionDraft => {
    const found = world.drafts.find((draft) => draft.id === id);
    if (!found) throw new Refusal('notFound', 'This draft is no longer here.');
    return found;
  };
  const findAt = (id: string, revision: number): DefinitionDraft => {
    const found = find(id);
    if (found.revision !== revision) throw new Refusal('conflict', `${found.updatedBy} saved this draft meanwhile.`);
    return found;
  };
  const keep = (draft: DefinitionDraft): DefinitionDraft => {
    world.drafts = [draft, ...world.drafts.filter(({ id }) => id !== draft.id)];
    return draft;
  };
  const now = NOW.toISOString();
  return {
    createDraft: ({ name, from }) => {
      const body = from.kind === 'body' ? DefinitionBody.parse(from.body) : sampleDefinition;
      const basedOn = from.kind === 'version' ? from.version : null;
      const stamps = { createdBy: me.member.name, createdAt: now, updatedBy: me.member.name, updatedAt: now };
      return keep(demoDraft(40 + world.drafts.length, { name, body, basedOn, revision: 1, ...stamps }));
    },
    saveDraft: ({ id, revision, feedbackIds, body, ...rest }) =>
      keep({
        ...findAt(id, revision),
        ...rest,
        body: DefinitionBody.parse(body),
        feedback: verdicts
          .filter((item) => feedbackIds.includes(item.id))
          .map(({ id: feedbackId, repName, personLabel, verdict, reason, text, at }) => ({
            feedbackId,
            repName,
            personLabel,
            verdict,
            reason,
            text,
            at,
          })),
        revision: revision + 1,
        updatedBy: me.member.name,
        updatedAt: now,
      }),
    deleteDraft: ({ id }) => {
      world.drafts = world.drafts.filter((draft) => draft.id !== id);
      return {};
    },
    proposeDraft: ({ id, revision }) => {
      const { name, body, note, effectiveAt, reviewBy, feedback } = findAt(id, revision);
      const number = Math.max(0, ...world.versions.map(({ version }) => version)) + 1;
      const version = demoVersion(number, { name, body, note, effectiveAt, reviewBy, feedback, status: 'proposed', proposedAt: now });
      world.versions = [version, ...world.versions];
      world.drafts = world.drafts.filter((draft) => draft.id !== id);
      return version;
    },
    getKnownFacts: () => DEMO_FACTS,
    searchPeople: ({ query }) => ({
      people: DEMO_PEOPLE.filter(({ label, accountName }) => `${label} ${accountName}`.toLowerCase().includes(query.toLowerCase())),
    }),
    previewDefinition: ({ body, personId }) => {
      const active = world.versions.find(({ status }) => status === 'active');
      const under = (definition: { body: DefinitionBody; version: number }) => judge({ ...demoPast(personId), definition, now: NOW });
      return {
        draft: under({ body: DefinitionBody.parse(body), version: (active?.version ?? 0) + 1 }),
        active: active ? under({ body: active.body, version: active.version }) : null,
      };
    },
  };
}
