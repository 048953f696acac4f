import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { KnownFacts } from '#lib/contract/agreement.ts';
import type { OutputOf } from '#lib/contract/endpoints.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';

/** Events and attributes that the history holds, most frequent first. */
export function useKnownFacts(): UseQueryResult<KnownFacts> {
  const { api } = useServices();
  return useQuery({ queryKey: ['knownFacts'], queryFn: ({ signal }) => ask(api, 'getKnownFacts', {}, { signal }), staleTime: 300_000 });
}

/** What a person's record would show under a body that was not saved, and what it shows today. While the next answer is on its way, the last one stays. */
export function useDefinitionPreview(body: unknown, personId: string | null): UseQueryResult<OutputOf<'previewDefinition'>> {
  const { api } = useServices();
  return useQuery({
    queryKey: ['definitionPreview', personId, body],
    queryFn: async ({ signal }) => {
      if (personId === null) throw new Error('There is nobody to look at.');
      return ask(api, 'previewDefinition', { body, personId }, { signal });
    },
    enabled: personId !== null && body !== null,
    placeholderData: (previous, query) => (query?.queryKey[1] === personId ? previous : undefined),
    gcTime: 60_000,
  });
}

/** People by name, e-mail, account or lead number; nobody for an empty query. */
export function usePeopleSearch(query: string): UseQueryResult<OutputOf<'searchPeople'>> {
  const { api } = useServices();
  return useQuery({
    queryKey: ['people', query],
    queryFn: ({ signal }) => ask(api, 'searchPeople', { query, limit: 8 }, { signal }),
    enabled: query !== '',
    placeholderData: keepPreviousData,
  });
}
