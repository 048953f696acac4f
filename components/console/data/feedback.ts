import {
  type InfiniteData,
  type QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import type { FeedbackItem, Reply } from '#lib/contract/feedback.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';
import { type FeedbackFilters, matches, mergeArrivals, replaceItem, withReply } from './feed.ts';
import { useLiveEvents, useLiveStatus } from './live.tsx';

type Page = OutputOf<'listFeedback'>;
type Pages = InfiniteData<Page, string | undefined>;

/** How often the inbox asks by itself while the live stream is down, in milliseconds. */
const POLL_MS = 15_000;
const MOST_COUNTED = 200;

export type VerdictFeed = {
  items: FeedbackItem[];
  /** Arrived since the list was drawn; shown on request so that nothing moves under the reader's hand. */
  waiting: FeedbackItem[];
  showWaiting: () => void;
  isLoading: boolean;
  error: Error | null;
  refetch: () => void;
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => void;
};

/** The inbox's list under some filters, kept current by the live stream, and by asking again while the stream is down. */
export function useVerdictFeed(filters: FeedbackFilters): VerdictFeed {
  const { api } = useServices();
  const queries = useQueryClient();
  const status = useLiveStatus();
  const queryKey = ['feedback', filters.verdict ?? '', filters.answered ?? '', filters.trigger ?? '', filters.origin ?? ''];
  const feedKey = queryKey.join('|');
  const [arrivals, setArrivals] = useState<{ feedKey: string; items: FeedbackItem[] }>({ feedKey, items: [] });
  const waiting = arrivals.feedKey === feedKey ? arrivals.items : [];

  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => ask(api, 'listFeedback', { ...filters, ...(pageParam ? { cursor: pageParam } : {}) }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.next ?? undefined,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

  function arrive(items: readonly FeedbackItem[]): void {
    const pages = queries.getQueryData<Pages>(queryKey);
    if (!pages) return;
    const merged = mergeArrivals(
      pages.pages,
      waiting,
      items.filter((item) => isShown(pages, item) || matches(item, filters)),
    );
    queries.setQueryData<Pages>(queryKey, { ...pages, pages: merged.pages });
    setArrivals((old) => ({
      feedKey,
      items: mergeArrivals(merged.pages, old.feedKey === feedKey ? old.items : [], merged.waiting).waiting,
    }));
  }

  async function catchUp(): Promise<void> {
    const newest = await api.call('listFeedback', { ...filters });
    if (newest.ok) arrive(newest.value.items);
  }

  useLiveEvents(
    ({ body }) => {
      if (body.kind === 'feedback') arrive([body.item]);
      if (body.kind !== 'reply') return;
      patchEverywhere(queries, body.feedbackId, body.reply);
      const answered = (item: FeedbackItem) => (item.id === body.feedbackId ? withReply(item, body.reply) : item);
      setArrivals((old) => ({ ...old, items: old.items.map(answered) }));
    },
    () => void catchUp(),
  );
  usePolling(status !== 'live' && query.isSuccess, catchUp);

  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    waiting,
    showWaiting: () => {
      queries.setQueryData<Pages>(queryKey, (old) => {
        const [first, ...rest] = old?.pages ?? [];
        return old && first ? { ...old, pages: [{ ...first, items: [...waiting, ...first.items] }, ...rest] } : old;
      });
      setArrivals({ feedKey, items: [] });
    },
    isLoading: query.isPending,
    error: query.error,
    refetch: () => void query.refetch(),
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    loadMore: () => void query.fetchNextPage(),
  };
}

export type Unanswered = { items: FeedbackItem[]; isMore: boolean };

/** Verdicts that marketing has not answered, newest first; at most 200, and whether there are more. */
export function useUnanswered(): UseQueryResult<Unanswered> {
  const { api } = useServices();
  return useQuery({
    queryKey: ['unanswered'],
    queryFn: async ({ signal }) => {
      const page = await ask(api, 'listFeedback', { answered: 'no', limit: MOST_COUNTED }, { signal });
      return { items: page.items, isMore: page.next !== null };
    },
  });
}

/** Sends marketing's answer to a verdict; it shows at once wherever the verdict stands. */
export function useReply(): UseMutationResult<Reply, Error, InputOf<'replyToFeedback'>> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<'replyToFeedback'>) => ask(api, 'replyToFeedback', input),
    onSuccess: (reply, input) => {
      patchEverywhere(queries, input.id, reply, input.outcome);
      void queries.invalidateQueries({ queryKey: ['unanswered'] });
    },
  });
}

function isShown(data: Pages, item: FeedbackItem): boolean {
  return data.pages.some((page) => page.items.some((shown) => shown.id === item.id));
}

function patchEverywhere(queries: QueryClient, id: string, reply: Reply, outcome?: InputOf<'replyToFeedback'>['outcome']): void {
  queries.setQueriesData<Pages>(
    { queryKey: ['feedback'] },
    (old) => old && { ...old, pages: replaceItem(old.pages, id, (item) => withReply(item, reply, outcome)) },
  );
}

function usePolling(isOn: boolean, ask: () => Promise<void>): void {
  const [latest] = useState({ ask });
  useEffect(() => {
    latest.ask = ask;
  });
  useEffect(() => {
    if (!isOn) return;
    const timer = setInterval(() => void latest.ask(), POLL_MS);
    return () => clearInterval(timer);
  }, [isOn, latest]);
}
