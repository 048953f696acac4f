import { useQuery } from '@tanstack/react-query';
import type { Ledger } from '#lib/contract/journey.ts';
import { type Failure, failureOf, RequestFailed } from './failure.ts';
import { useTransport } from './transport.ts';

export type LedgerLook = { ledger: Ledger | null; failure: Failure | null; lookAgain: () => void };

/** All that was ever recorded of a person. */
export function useLedger(personId: string): LedgerLook {
  const { ask } = useTransport();
  const { data, error, refetch } = useQuery({
    queryKey: ['ledger', personId],
    queryFn: async () => {
      const reply = await ask('getLedger', { personId });
      if (!reply.ok) throw new RequestFailed(reply.error);
      return reply.value;
    },
  });
  return { ledger: data ?? null, failure: failureOf(error), lookAgain: () => void refetch() };
}
