import { findActiveDefinition } from '#server/store/definitions.ts';
import { findPersonCard } from '#server/store/people.ts';
import { judgePerson } from './judge-person.ts';
import { failure, success, verb } from './verb.ts';

/** One person, judged at this moment under the active version; without one nobody is judged. */
export const getPerson = verb('getPerson', async (ctx, { id }) => {
  const found = await ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const card = await findPersonCard(tx, ctx.workspaceId, id);
    if (card === null) return null;
    const definition = await findActiveDefinition(tx, ctx.workspaceId);
    const judged = definition === null ? null : await judgePerson(tx, ctx.workspaceId, id, definition, ctx.now());
    const journey = judged?.view ?? null;
    const person = { ...card, lifecycleStage: journey?.lifecycle.stage ?? null, journeyStage: journey?.journey.stage ?? null };
    return { person, journey };
  });
  return found === null ? failure('notFound', 'This person is not in your workspace any more.') : success(found);
});
