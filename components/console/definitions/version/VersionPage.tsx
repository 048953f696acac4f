import { getRouteApi } from '@tanstack/react-router';
import { ApiFailure } from '../../data/failure.ts';
import { useDefinition } from '../../data/versions.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { NotFound } from '../../parts/NotFound.tsx';
import { Page } from '../../parts/Page.tsx';
import { VersionView } from './VersionView.tsx';

const route = getRouteApi('/definitions/$version');

/** One version, the same page for both sides: what is agreed, why, what changes, what it would have done, and who has signed. */
export function VersionPage() {
  const { version } = route.useParams();
  const number = /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null;
  const definition = useDefinition(number);
  if (number === null || (definition.error instanceof ApiFailure && definition.error.code === 'notFound')) return <NotFound />;
  if (definition.data) return <VersionView key={definition.data.version} version={definition.data} />;
  return (
    <Page title={`Version ${number}`}>
      {definition.error ? (
        <Failure error={definition.error} title="This version could not be loaded" onRetry={() => void definition.refetch()} />
      ) : (
        <Lines label="Loading the version" rows={8} />
      )}
    </Page>
  );
}
