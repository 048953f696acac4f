import { type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BuyingRoleSet } from '#lib/contract/buying-group.ts';
import type { InputOf } from '#lib/contract/endpoints.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';

const KEY = ['buyingRoles'];

/** The roles that are looked for at every account. */
export function useBuyingRoles(): UseQueryResult<BuyingRoleSet> {
  const { api } = useServices();
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => ask(api, 'getBuyingRoles', {}, { signal }), staleTime: 60_000 });
}

export function usePutBuyingRoles(): UseMutationResult<BuyingRoleSet, Error, InputOf<'putBuyingRoles'>> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<'putBuyingRoles'>) => ask(api, 'putBuyingRoles', input),
    onSuccess: (set) => queries.setQueryData<BuyingRoleSet>(KEY, set),
  });
}
