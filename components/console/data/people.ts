import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { OutputOf } from '#lib/contract/endpoints.ts';
import type { Ledger } from '#lib/contract/journey.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';

export type PersonView = OutputOf<'getPerson'>;

/** One person, judged at the moment of the answer. */
export function usePerson(id: string): UseQueryResult<PersonView> {
  const { api } = useServices();
  return useQuery({ queryKey: ['person', id], queryFn: ({ signal }) => ask(api, 'getPerson', { id }, { signal }) });
}

/** All that was ever recorded of a person. */
export function useLedger(id: string): UseQueryResult<Ledger> {
  const { api } = useServices();
  return useQuery({ queryKey: ['ledger', id], queryFn: ({ signal }) => ask(api, 'getLedger', { id }, { signal }) });
}
