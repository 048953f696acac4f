import { getRouteApi, Link } from '@tanstack/react-router';
import { FileQuestion } from 'lucide-react';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { useDefinitions } from '../../data/definitions.ts';
import { useMe } from '../../data/workspace.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { Page } from '../../parts/Page.tsx';
import { DraftEditor } from './DraftEditor.tsx';

const route = getRouteApi('/definitions/drafts/$id');

/** One draft, to be edited. */
export function DraftPage() {
  const { id } = route.useParams();
  const definitions = useDefinitions();
  const me = useMe();
  const draft = definitions.data?.drafts.find((candidate) => candidate.id === id);

  if (draft !== undefined && me.data !== undefined) return <DraftEditor key={draft.id} draft={draft} member={me.data.member} />;
  if (definitions.data !== undefined && me.data !== undefined) {
    return (
      <Page title="Draft" width="reading">
        <EmptyState
          icon={<FileQuestion />}
          title="This draft is no longer here"
          actions={<Link to="/definitions">See all definitions</Link>}
        >
          It was proposed for signature, or somebody threw it away.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title="Draft">
      {definitions.error ? (
        <Failure error={definitions.error} title="The draft could not be loaded" onRetry={() => void definitions.refetch()} />
      ) : (
        <Lines label="Loading the draft" rows={8} />
      )}
    </Page>
  );
}
