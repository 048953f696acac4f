import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SeenRecord } from '#lib/bridge/messages.ts';
import type { RecordContext } from '#lib/contract/context.ts';
import type { RecordRef } from '#lib/contract/record.ts';
import { canonicalRecordId, tenantOf } from '#lib/contract/record-key.ts';
import { type Failure, failureOf, RequestFailed } from './failure.ts';
import { useTransport } from './transport.ts';

/** `email`: what the page had told of the e-mail when this was asked. */
export type ContextAnswer = { context: RecordContext; cached: boolean; email: string | null };

export type ContextLook = {
  /** Last known; kept while a newer look is under way or has failed. */
  context: RecordContext | null;
  failure: Failure | null;
  isLooking: boolean;
  lookAgain: () => void;
};

export function contextKey(seen: SeenRecord, personId: string | null) {
  return ['context', seen.key, personId] as const;
}

/**
 * The record's context. Use it inside a component that is keyed by the record (and person): the first look may come from what was last
 * known and is then followed by a fresh one; an answer about another record is refused.
 */
export function useRecordContext(seen: SeenRecord, personId: string | null): ContextLook {
  const { ask, recall, recallNow } = useTransport();
  const client = useQueryClient();
  const queryKey = contextKey(seen, personId);
  const followedUp = useRef(false);

  const query = useQuery({
    queryKey,
    // Old from the start, so that it is asked for anew as soon as it stands there.
    initialDataUpdatedAt: 0,
    initialData(): ContextAnswer | undefined {
      const known = recallNow?.(seen, personId);
      return known && isSameRecord(known.record, seen.record) ? { context: known, cached: false, email: seen.email } : undefined;
    },
    queryFn: async (): Promise<ContextAnswer> => {
      const known = client.getQueryData<ContextAnswer>(queryKey);
      const fresh = known !== undefined;
      // What was known stands there; the CRM's own record comes first, and of one that the person has left by then nothing is asked.
      if (fresh && client.getQueryState(queryKey)?.dataUpdatedAt === 0) await new Promise((resolve) => setTimeout(resolve, CALM_MS));
      if (fresh && client.getQueryCache().find({ queryKey })?.getObserversCount() === 0) return known;
      const recalled = fresh || recall === undefined ? null : await recall(seen, personId);
      if (recalled && isSameRecord(recalled.record, seen.record)) return { context: recalled, cached: true, email: seen.email };
      const reply = await ask('getContext', { seen, personId, fresh });
      if (!reply.ok) throw new RequestFailed(reply.error);
      if (!isSameRecord(reply.value.context.record, seen.record)) throw new RequestFailed(WRONG_RECORD);
      return { ...reply.value, email: seen.email };
    },
  });

  const { data, refetch } = query;
  useEffect(() => {
    if (data?.cached !== true || followedUp.current) return;
    followedUp.current = true;
    void refetch();
  }, [data, refetch]);

  // The page tells its e-mail later than its record, even while the first look is on its way; and it may be what tells the person.
  useEffect(() => {
    if (data !== undefined && data.email !== seen.email) void refetch();
  }, [data, seen.email, refetch]);

  return {
    context: data?.context ?? null,
    failure: failureOf(query.error),
    isLooking: query.isFetching,
    lookAgain: () => void refetch(),
  };
}

/** After so long the CRM has painted its record, in milliseconds. */
const CALM_MS = 300;

const WRONG_RECORD: Failure = { code: 'garbled', says: 'wrongRecord', message: 'The answer was about another record.' };

function isSameRecord(a: RecordRef, b: RecordRef): boolean {
  return a.crm === b.crm && tenantOf(a) === tenantOf(b) && canonicalRecordId(a) === canonicalRecordId(b);
}
