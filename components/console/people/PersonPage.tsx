import { getRouteApi } from '@tanstack/react-router';
import { ApiFailure } from '../data/failure.ts';
import { type PersonView, useLedger, usePerson } from '../data/people.ts';
import { Failure } from '../parts/Failure.tsx';
import { Lines } from '../parts/Lines.tsx';
import { NotFound } from '../parts/NotFound.tsx';
import { Page } from '../parts/Page.tsx';
import { History } from './History.tsx';
import { StandsNow } from './StandsNow.tsx';

const route = getRouteApi('/people/$id');

/** One person: where they stand now and why, and all that was ever recorded, each under the version that judged it. */
export function PersonPage() {
  const { id } = route.useParams();
  const person = usePerson(id);
  const ledger = useLedger(id);
  if (person.error instanceof ApiFailure && person.error.code === 'notFound') return <NotFound />;
  return (
    <Page title={person.data?.person.label ?? 'Person'} lead={person.data && <About view={person.data} />}>
      {person.error && !person.data && (
        <Failure error={person.error} title="This person could not be loaded" onRetry={() => void person.refetch()} />
      )}
      {person.isPending && <Lines label="Loading the person" rows={4} />}
      {person.data && <StandsNow journey={person.data.journey} />}
      {ledger.error && !ledger.data && (
        <Failure error={ledger.error} title="The history could not be loaded" onRetry={() => void ledger.refetch()} />
      )}
      {ledger.isPending && <Lines label="Loading the history" rows={6} />}
      {ledger.data && <History ledger={ledger.data} />}
    </Page>
  );
}

function About({ view: { person } }: { view: PersonView }) {
  const parts = [person.title, person.accountName, person.email === person.label ? null : person.email].filter((part) => part !== null);
  return <bdi>{parts.join(' · ')}</bdi>;
}
