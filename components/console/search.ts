import * as z from 'zod/mini';
import { BacktestGroup } from '#lib/contract/backtest.ts';
import { Verdict } from '#lib/contract/vocabulary.ts';

/** The filters of each screen as they stand in the address. What does not parse counts as not given, so an old link never breaks a page. */

const text = z.catch(z.optional(z.string().check(z.minLength(1), z.maxLength(300))), undefined);

export const InboxSearch = z.object({
  verdict: z.catch(z.optional(Verdict), undefined),
  answered: z.catch(z.optional(z.enum(['yes', 'no'])), undefined),
  /** Without it, what reps clicked. */
  origin: z.catch(z.optional(z.literal('import')), undefined),
  trigger: text,
  /** The verdict that is open beside the list. */
  item: text,
});
export type InboxSearch = z.infer<typeof InboxSearch>;

export const ASSET_SORTS = ['asset', 'impressions', 'opens', 'shares', 'dismissals', 'lastUsedAt'] as const;

export const ContentSearch = z.object({
  /** Length of the period; without it, 90. */
  days: z.catch(z.optional(z.int().check(z.minimum(1), z.maximum(3660))), undefined),
  show: z.catch(z.optional(z.enum(['used', 'never', 'due'])), undefined),
  /** Part of a title, tag or owner. */
  find: text,
  sort: z.catch(z.optional(z.enum(ASSET_SORTS)), undefined),
  order: z.catch(z.optional(z.enum(['asc', 'desc'])), undefined),
});
export type ContentSearch = z.infer<typeof ContentSearch>;

export const IMPORT_STEPS = ['file', 'columns', 'check', 'done'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];
export const ImportSearch = z.object({ step: z.catch(z.optional(z.enum(IMPORT_STEPS)), undefined) });
export type ImportSearch = z.infer<typeof ImportSearch>;

const version = z.catch(z.optional(z.int().check(z.minimum(1))), undefined);

/** Two versions beside each other; without them, the newest and the one before. */
export const CompareSearch = z.object({ from: version, to: version });
export type CompareSearch = z.infer<typeof CompareSearch>;

/** Which people of a backtest are listed; without a group, those that the draft would add. */
export const BacktestSearch = z.object({
  group: z.catch(z.optional(BacktestGroup), undefined),
  month: z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d{2}$/))), undefined),
  trigger: text,
});
export type BacktestSearch = z.infer<typeof BacktestSearch>;
