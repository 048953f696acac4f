import { findPersonCard } from '#server/store/people.ts';
import { matchRecord } from './match-record.ts';
import { readContext } from './read-context.ts';
import { failure, success, verb } from './verb.ts';

/** The context of a record; with `personId`, as if the record stood for that person, which nobody remembers. */
export const getContext = verb('getContext', (ctx, { record, email, personId }) =>
  ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    if (personId === undefined) {
      const match = await matchRecord(tx, ctx, record, email);
      return success(await readContext(tx, ctx, record, match));
    }
    const person = await findPersonCard(tx, ctx.workspaceId, personId);
    if (person === null) return failure('notFound', 'There is no such person in this workspace.', 'personId');
    const matchedAt = ctx.now().toISOString();
    return success(await readContext(tx, ctx, record, { kind: 'person', person, method: 'chosen', matchedAt, matchedBy: ctx.member.name }));
  }),
);
