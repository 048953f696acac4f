import { getRouteApi } from '@tanstack/react-router';
import { useDefinitions } from '../../data/definitions.ts';
import { Page } from '../../parts/Page.tsx';

const route = getRouteApi('/definitions/drafts/$id');

/** One draft, to be edited. */
export function DraftPage() {
  const { id } = route.useParams();
  const definitions = useDefinitions();
  const draft = definitions.data?.drafts.find((candidate) => candidate.id === id);
  return <Page title={draft?.name ?? 'Draft'}>{null}</Page>;
}
