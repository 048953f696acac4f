import { readLedger } from '#server/store/ledger-history.ts';
import { existingPersonIds } from '#server/store/people.ts';
import { failure, success, verb } from './verb.ts';

/** Newest rows of each kind that one answer holds. */
const MOST_ROWS = 1_000;

/** Every stage, firing and hand-over that was recorded of a person, in the words and with the evidence of its own version. */
export const getLedger = verb('getLedger', async (ctx, { id }) => {
  const ledger = await ctx.store.inWorkspace(ctx.workspaceId, async (tx) =>
    (await existingPersonIds(tx, ctx.workspaceId, [id])).has(id) ? readLedger(tx, ctx.workspaceId, id, MOST_ROWS) : null,
  );
  return ledger === null ? failure('notFound', 'There is no such person in this workspace.', 'id') : success(ledger);
});
