import {
  type InfiniteData,
  type Query,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { BacktestRun } from '#lib/contract/backtest.ts';
import type { InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';

const STEP_MS = 700;

/** The newest run of exactly this content; null: none yet. Without a hash nothing is asked. */
export function useBacktestOf(contentHash: string | null): UseQueryResult<BacktestRun | null> {
  const { api } = useServices();
  return useQuery({
    queryKey: ['backtest', 'of', contentHash],
    queryFn: async ({ signal }) => (await ask(api, 'findBacktest', { contentHash: contentHash ?? '' }, { signal })).run,
    enabled: contentHash !== null,
    refetchInterval: ({ state }: Query<BacktestRun | null>) => (isGoing(state.data) ? STEP_MS : false),
  });
}

export function useBacktest(id: string): UseQueryResult<BacktestRun> {
  const { api } = useServices();
  return useQuery({
    queryKey: ['backtest', 'run', id],
    queryFn: ({ signal }) => ask(api, 'getBacktest', { id }, { signal }),
    refetchInterval: ({ state }: Query<BacktestRun>) => (isGoing(state.data) ? STEP_MS : false),
  });
}

/** Replays all history under a body and under the version in force. */
export function useStartBacktest(): UseMutationResult<BacktestRun, Error, InputOf<'startBacktest'>> {
  const { api } = useServices();
  const keep = useKeepRun();
  return useMutation({ mutationFn: (input: InputOf<'startBacktest'>) => ask(api, 'startBacktest', input), onSuccess: keep });
}

export function useCancelBacktest(): UseMutationResult<BacktestRun, Error, InputOf<'cancelBacktest'>> {
  const { api } = useServices();
  const keep = useKeepRun();
  return useMutation({ mutationFn: (input: InputOf<'cancelBacktest'>) => ask(api, 'cancelBacktest', input), onSuccess: keep });
}

/** Whether there is more to come of this run. */
export function isGoing(run: BacktestRun | null | undefined): boolean {
  return run?.state === 'queued' || run?.state === 'running';
}

export type PeopleFilters = Pick<InputOf<'listBacktestPeople'>, 'group' | 'month' | 'trigger'>;
type PeoplePage = OutputOf<'listBacktestPeople'>;

/** Who is in a group, newest first, page by page. What a finished run found stays as it is. */
export function useBacktestPeople(id: string, { group, month, trigger }: PeopleFilters): UseInfiniteQueryResult<InfiniteData<PeoplePage>> {
  const { api } = useServices();
  const filters = { id, group, ...(month === undefined ? {} : { month }), ...(trigger === undefined ? {} : { trigger }) };
  return useInfiniteQuery({
    queryKey: ['backtestPeople', filters],
    queryFn: ({ pageParam, signal }) =>
      ask(api, 'listBacktestPeople', { ...filters, ...(pageParam === null ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 300_000,
  });
}

function useKeepRun(): (run: BacktestRun) => void {
  const queries = useQueryClient();
  return (run) => {
    queries.setQueryData(['backtest', 'run', run.id], run);
    queries.setQueryData(['backtest', 'of', run.draftHash], run);
  };
}
