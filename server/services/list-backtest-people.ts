import { isPersonOfBacktest, listPeopleOfBacktest } from '#server/store/backtest-people.ts';
import { findBacktestRun } from '#server/store/backtest-runs.ts';
import { NO_SUCH_RUN } from './backtest-access.ts';
import { LOST_CURSOR, readCursor, writeCursor } from './id-cursor.ts';
import { failure, success, verb } from './verb.ts';

/** Who is in a group, newest first. A month or a trigger narrows the list; a trigger that the result does not know leaves nobody. */
export const listBacktestPeople = verb('listBacktestPeople', async (ctx, { id, group, month, trigger, cursor, limit }) => {
  const after = cursor === undefined ? null : readCursor(cursor);
  return ctx.store.inWorkspace(ctx.workspaceId, async (tx) => {
    const run = await findBacktestRun(tx, ctx.workspaceId, id);
    if (run === null) return failure('notFound', NO_SUCH_RUN, 'id');
    if (cursor !== undefined && (after === null || !(await isPersonOfBacktest(tx, ctx.workspaceId, id, after))))
      return failure('badRequest', LOST_CURSOR, 'cursor');
    // People are written down before the result is: until then nobody is told of.
    if (run.result === null) return success({ people: [], next: null });
    const within = month === undefined ? undefined : monthBounds(month);
    if (within === null) return success({ people: [], next: null });
    const place = run.result.triggers.findIndex(({ triggerId }) => triggerId === trigger);
    const filter = { group, after, within, trigger: trigger === undefined ? undefined : place };
    const found = await listPeopleOfBacktest(tx, ctx.workspaceId, id, filter, limit + 1);
    const people = found.slice(0, limit);
    const last = people.at(-1);
    return success({ people, next: found.length > limit && last !== undefined ? writeCursor(last.personId) : null });
  });
});

/** A month in UTC: from its first moment to before the next one's; null for one that no calendar has. */
function monthBounds(month: string): readonly [string, string] | null {
  const first = new Date(`${month}-01T00:00:00.000Z`);
  if (Number.isNaN(first.getTime()) || first.getUTCFullYear() === 0) return null;
  const next = new Date(first);
  next.setUTCMonth(first.getUTCMonth() + 1);
  return [first.toISOString(), next.toISOString()];
}
