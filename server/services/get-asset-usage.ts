import { reportUsage } from '#server/store/asset-usage.ts';
import { success, verb } from './verb.ts';

const DAY = 86_400_000;

/** Usage in the `days` up to now. `utilizationRate` is the glossary's: opened or shared by at least one member / eligible. */
export const getAssetUsage = verb('getAssetUsage', async (ctx, { days }) => {
  const to = ctx.now();
  const period = { from: new Date(to.getTime() - days * DAY).toISOString(), to: to.toISOString() };
  const rows = await ctx.store.inWorkspace(ctx.workspaceId, (tx) => reportUsage(tx, ctx.workspaceId, period.from, period.to));
  const eligible = rows.filter((row) => row.eligible);
  const used = eligible.filter((row) => row.opens + row.shares > 0).length;
  return success({
    ...period,
    eligible: eligible.length,
    used,
    utilizationRate: eligible.length === 0 ? null : used / eligible.length,
    rows,
  });
});
