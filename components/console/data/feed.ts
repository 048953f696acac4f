import type { InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import type { FeedbackItem, Reply } from '#lib/contract/feedback.ts';

export type FeedbackFilters = Pick<InputOf<'listFeedback'>, 'verdict' | 'answered' | 'trigger' | 'origin'>;
type Page = OutputOf<'listFeedback'>;

/** Whether a verdict belongs in a list with these filters; the same meaning as the server's. */
export function matches(item: FeedbackItem, filters: FeedbackFilters): boolean {
  if (filters.verdict !== undefined && item.verdict !== filters.verdict) return false;
  if (filters.answered === 'yes' && item.reply === null) return false;
  if (filters.answered === 'no' && !waitsForAnswer(item)) return false;
  if (filters.origin !== undefined && item.origin !== filters.origin) return false;
  if (filters.trigger !== undefined && !item.triggers.some((trigger) => trigger.id === filters.trigger)) return false;
  return true;
}

/** Whether marketing still owes an answer: not to what was taken back, nor to what an import brought. */
export function waitsForAnswer(item: FeedbackItem): boolean {
  return item.reply === null && item.status !== 'withdrawn' && item.origin === 'rep';
}

/**
 * Takes verdicts that came in after the list was drawn. One that is already in the list, or already waiting, changes in place;
 * a new one joins `waiting`, newest first. Nothing in the list changes its place; an empty list, where nothing can, takes them at once.
 */
export function mergeArrivals(
  pages: readonly Page[],
  waiting: readonly FeedbackItem[],
  arrived: readonly FeedbackItem[],
): { pages: Page[]; waiting: FeedbackItem[] } {
  const shown = new Set(pages.flatMap((page) => page.items.map((item) => item.id)));
  const arrivedById = new Map(arrived.map((item) => [item.id, item]));
  const waitingById = new Map([...waiting, ...arrived].filter((item) => !shown.has(item.id)).map((item) => [item.id, item]));
  const fresh = [...waitingById.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
  const [first, ...rest] = pages;
  if (first !== undefined && shown.size === 0) return { pages: [{ ...first, items: fresh }, ...rest], waiting: [] };
  return {
    pages: pages.map((page) => ({ ...page, items: page.items.map((item) => arrivedById.get(item.id) ?? item) })),
    waiting: fresh,
  };
}

/** The pages with one item changed; untouched pages stay the same objects. */
export function replaceItem(pages: readonly Page[], id: string, change: (item: FeedbackItem) => FeedbackItem): Page[] {
  return pages.map((page) =>
    page.items.some((item) => item.id === id) ? { ...page, items: page.items.map((item) => (item.id === id ? change(item) : item)) } : page,
  );
}

/** A verdict with marketing's answer on it. Without an outcome (a reply seen over the live stream) it counts as answered. */
export function withReply(item: FeedbackItem, reply: Reply, outcome?: 'answered' | 'actioned' | 'declined'): FeedbackItem {
  const isJudged = item.status === 'actioned' || item.status === 'declined';
  return { ...item, reply, status: outcome ?? (isJudged ? item.status : 'answered') };
}
