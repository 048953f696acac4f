import { useMutation } from '@tanstack/react-query';
import { useConnection } from './connection.ts';
import { failureOf, RequestFailed } from './failure.ts';
import { useTransport } from './transport.ts';

/** Signing in, from a click in the panel. */
export function useSignIn() {
  const { ask } = useTransport();
  const connection = useConnection();
  const mutation = useMutation({
    mutationFn: async () => {
      const reply = await ask('signIn', {});
      if (!reply.ok) throw new RequestFailed(reply.error);
      return reply.value;
    },
  });
  return {
    signIn: () => mutation.mutate(),
    isSigningIn: mutation.isPending || connection?.state.session.status === 'signingIn',
    problem: failureOf(mutation.error),
  };
}
