import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import type { AgreementText, DefinitionVersion, Rejudging } from '#lib/contract/agreement.ts';
import type { InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import { useServices } from '../services.ts';
import { DEFINITIONS } from './definitions.ts';
import { ask } from './failure.ts';
import { useLiveStatus } from './live.tsx';

/** How often a run in progress is asked about, in milliseconds; slower where the live stream tells anyway. */
const STEP_MS = 1500;
const SLOW_STEP_MS = 5000;

/** One version, whole; null asks for nothing. */
export function useDefinition(version: number | null): UseQueryResult<DefinitionVersion> {
  const { api } = useServices();
  return useQuery({
    queryKey: [DEFINITIONS, 'version', version],
    queryFn: ({ signal }) => ask(api, 'getDefinition', { version: version ?? 0 }, { signal }),
    enabled: version !== null,
  });
}

/** The version in plain sentences. It can never change, only its signatures do. */
export function useAgreement(version: number): UseQueryResult<AgreementText> {
  const { api } = useServices();
  return useQuery({
    queryKey: [DEFINITIONS, 'text', version],
    queryFn: ({ signal }) => ask(api, 'getAgreement', { version }, { signal }),
  });
}

/** How far the judging of everybody has come; asked again and again while it goes on. */
export function useRejudging(): UseQueryResult<Rejudging | null> {
  const { api } = useServices();
  const isLive = useLiveStatus() === 'live';
  return useQuery({
    queryKey: ['rejudging'],
    queryFn: async ({ signal }) => (await ask(api, 'getRejudging', {}, { signal })).rejudging,
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? (isLive ? SLOW_STEP_MS : STEP_MS) : false),
  });
}

type AuditPage = OutputOf<'listDefinitionAudit'>;

/** Who changed, proposed, signed and activated what, newest first. */
export function useDefinitionAudit(): UseInfiniteQueryResult<InfiniteData<AuditPage>> {
  const { api } = useServices();
  return useInfiniteQuery({
    queryKey: [DEFINITIONS, 'audit'],
    queryFn: ({ pageParam, signal }) => ask(api, 'listDefinitionAudit', pageParam === null ? {} : { cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** Signs exactly the content that was read. */
export function useSign(): UseMutationResult<DefinitionVersion, Error, InputOf<'signDefinition'>> {
  const { api } = useServices();
  const keep = useKeepVersion();
  return useMutation({ mutationFn: (input: InputOf<'signDefinition'>) => ask(api, 'signDefinition', input), onSettled: keep });
}

export function useWithdraw(): UseMutationResult<DefinitionVersion, Error, InputOf<'withdrawDefinition'>> {
  const { api } = useServices();
  const keep = useKeepVersion();
  return useMutation({ mutationFn: (input: InputOf<'withdrawDefinition'>) => ask(api, 'withdrawDefinition', input), onSettled: keep });
}

/** What came back is shown at once; all else about versions is asked anew, after a refusal too: somebody else was quicker. */
function useKeepVersion(): (version: DefinitionVersion | undefined) => Promise<void> {
  const queries = useQueryClient();
  return async (version) => {
    if (version) queries.setQueryData([DEFINITIONS, 'version', version.version], version);
    await Promise.all([DEFINITIONS, 'rejudging'].map((key) => queries.invalidateQueries({ queryKey: [key] })));
  };
}
