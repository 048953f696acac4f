import { type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InputOf, OutputOf } from '#lib/contract/endpoints.ts';
import type { Me, Member, Settings } from '#lib/contract/workspace.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';

/** Who is signed in, the workspace and its settings. */
export function useMe(): UseQueryResult<Me> {
  const { api } = useServices();
  return useQuery({ queryKey: ['me'], queryFn: ({ signal }) => ask(api, 'getMe', {}, { signal }), staleTime: 60_000 });
}

export function useMembers(): UseQueryResult<OutputOf<'listMembers'>> {
  const { api } = useServices();
  return useQuery({ queryKey: ['members'], queryFn: ({ signal }) => ask(api, 'listMembers', {}, { signal }) });
}

export function useAddMember(): UseMutationResult<Member, Error, InputOf<'addMember'>> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<'addMember'>) => ask(api, 'addMember', input),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['members'] }),
  });
}

export function useChangeMember(): UseMutationResult<Member, Error, InputOf<'changeMember'>> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<'changeMember'>) => ask(api, 'changeMember', input),
    onSuccess: (changed) =>
      queries.setQueryData<OutputOf<'listMembers'>>(
        ['members'],
        (old) => old && { members: old.members.map((member) => (member.id === changed.id ? changed : member)) },
      ),
  });
}

export function usePutSettings(): UseMutationResult<Settings, Error, Settings> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Settings) => ask(api, 'putSettings', input),
    onSuccess: (settings) => queries.setQueryData<Me>(['me'], (old) => old && { ...old, settings }),
  });
}
