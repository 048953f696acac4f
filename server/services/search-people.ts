import { searchPeople as readPeople } from '#server/store/people.ts';
import { success, verb } from './verb.ts';

/** Words looked for at most; what stands behind them narrows the answer no further. */
const MOST_WORDS = 8;

export const searchPeople = verb('searchPeople', async (ctx, { query, limit }) => {
  const words = query.split(/\s+/).slice(0, MOST_WORDS);
  const people = await ctx.store.inWorkspace(ctx.workspaceId, (tx) => readPeople(tx, ctx.workspaceId, words, limit));
  return success({ people });
});
