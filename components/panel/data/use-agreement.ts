import { useQuery } from '@tanstack/react-query';
import type { AgreementText } from '#lib/contract/agreement.ts';
import { type Failure, failureOf, RequestFailed } from './failure.ts';
import { useTransport } from './transport.ts';

export type AgreementLook = { text: AgreementText | null; failure: Failure | null; lookAgain: () => void };

/** One version in plain language. */
export function useAgreement(version: number): AgreementLook {
  const { ask } = useTransport();
  const { data, error, refetch } = useQuery({
    queryKey: ['agreement', version],
    queryFn: async () => {
      const reply = await ask('getAgreement', { version });
      if (!reply.ok) throw new RequestFailed(reply.error);
      return reply.value;
    },
    refetchInterval: false,
  });
  return { text: data ?? null, failure: failureOf(error), lookAgain: () => void refetch() };
}
