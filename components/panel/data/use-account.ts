import { useQuery } from '@tanstack/react-query';
import type { Account } from '#lib/contract/account.ts';
import { type Failure, failureOf, RequestFailed } from './failure.ts';
import { useTransport } from './transport.ts';

export type AccountLook = { account: Account | null; failure: Failure | null; isLooking: boolean; lookAgain: () => void };

export function accountKey(accountId: string) {
  return ['account', accountId] as const;
}

/** An account as a whole, opened from one of its people. */
export function useAccount(accountId: string): AccountLook {
  const { ask } = useTransport();
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: accountKey(accountId),
    queryFn: async () => {
      const reply = await ask('getAccount', { id: accountId });
      if (!reply.ok) throw new RequestFailed(reply.error);
      return reply.value;
    },
  });
  return { account: data ?? null, failure: failureOf(error), isLooking: isFetching, lookAgain: () => void refetch() };
}
