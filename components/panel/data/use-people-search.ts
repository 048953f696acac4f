import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PersonCard } from '#lib/contract/people.ts';
import { type Failure, failureOf, RequestFailed } from './failure.ts';
import { useTransport } from './transport.ts';

const TYPING_PAUSE_MS = 180;
const SHORTEST = 2;

export type PeopleSearch = { people: PersonCard[] | null; failure: Failure | null; isSearching: boolean };

/** People by name, e-mail, company or lead number, once the person pauses in typing. Null people: nothing asked yet. */
export function usePeopleSearch(query: string): PeopleSearch {
  const { ask } = useTransport();
  const asked = usePaused(query.trim());
  const isLongEnough = asked.length >= SHORTEST;
  const search = useQuery({
    queryKey: ['people', asked],
    queryFn: async () => {
      const reply = await ask('searchPeople', { query: asked });
      if (!reply.ok) throw new RequestFailed(reply.error);
      return reply.value.people;
    },
    enabled: isLongEnough,
    refetchInterval: false,
    placeholderData: keepPreviousData,
  });
  return { people: isLongEnough ? (search.data ?? null) : null, failure: failureOf(search.error), isSearching: search.isFetching };
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(value), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return paused;
}
