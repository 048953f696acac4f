import { type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { DefinitionDraft, DefinitionVersion } from '#lib/contract/agreement.ts';
import type { InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';

export type Definitions = OutputOf<'listDefinitions'>;

/** Everything under this key is stale after a change of any draft or version. */
export const DEFINITIONS = 'definitions';

/** Versions, newest first, and drafts. */
export function useDefinitions(): UseQueryResult<Definitions> {
  const { api } = useServices();
  return useQuery({ queryKey: [DEFINITIONS, 'list'], queryFn: ({ signal }) => ask(api, 'listDefinitions', {}, { signal }) });
}

export function useCreateDraft(): UseMutationResult<DefinitionDraft, Error, InputOf<'createDraft'>> {
  return useDraftMutation('createDraft');
}

/** Saves a draft. Fails with `conflict` where somebody saved since `revision`; nothing is written then. */
export function useSaveDraft(): UseMutationResult<DefinitionDraft, Error, InputOf<'saveDraft'>> {
  return useDraftMutation('saveDraft');
}

export function useDeleteDraft(): UseMutationResult<OutputOf<'deleteDraft'>, Error, InputOf<'deleteDraft'>> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<'deleteDraft'>) => ask(api, 'deleteDraft', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: [DEFINITIONS] }),
  });
}

/** Makes a draft the next version, for both sides to sign. */
export function useProposeDraft(): UseMutationResult<DefinitionVersion, Error, InputOf<'proposeDraft'>> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<'proposeDraft'>) => ask(api, 'proposeDraft', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: [DEFINITIONS] }),
  });
}

function useDraftMutation<N extends 'createDraft' | 'saveDraft'>(name: N): UseMutationResult<DefinitionDraft, Error, InputOf<N>> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<N>): Promise<DefinitionDraft> => ask(api, name, input),
    onSuccess: (draft) =>
      queries.setQueryData<Definitions>(
        [DEFINITIONS, 'list'],
        (old) => old && { ...old, drafts: [draft, ...old.drafts.filter(({ id }) => id !== draft.id)] },
      ),
  });
}
