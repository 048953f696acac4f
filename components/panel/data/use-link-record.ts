import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { SeenRecord } from '#lib/bridge/messages.ts';
import { useForgetAll } from './drafts.ts';
import { type Failure, failureOf, RequestFailed } from './failure.ts';
import { useTransport } from './transport.ts';
import { type ContextAnswer, contextKey } from './use-record-context.ts';
import { useSight } from './use-sight.ts';

export type LinkRecord = {
  /** Remember that the record stands for this person; null forgets it. */
  link: (personId: string | null) => void;
  /** Whom we are remembering just now; undefined: nothing is under way. */
  linking: string | null | undefined;
  failure: Failure | null;
};

/** Corrects the match of a record. The answer replaces what is shown of that record, and of no other. */
export function useLinkRecord(seen: SeenRecord, onLinked: () => void): LinkRecord {
  const { ask } = useTransport();
  const sight = useSight();
  const client = useQueryClient();
  const forget = useForgetAll();
  const mutation = useMutation({
    mutationFn: async (personId: string | null) => {
      const seenNow = sight();
      if (seenNow !== 'clear') throw new RequestFailed({ code: 'badRequest', says: seenNow, message: seenNow });
      const reply = await ask('linkRecord', { record: seen.record, personId });
      if (!reply.ok) throw new RequestFailed(reply.error);
      return reply.value;
    },
    onSuccess: (context) => {
      client.setQueryData<ContextAnswer>(contextKey(seen, null), { context, cached: false, email: seen.email });
      forget();
      onLinked();
    },
  });
  return { link: mutation.mutate, linking: mutation.isPending ? mutation.variables : undefined, failure: failureOf(mutation.error) };
}
