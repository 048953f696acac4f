import { getRouteApi, Link } from '@tanstack/react-router';
import { PenLine } from 'lucide-react';
import { useMemo } from 'react';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import { diffDefinitions } from '#lib/journey/diff.ts';
import { useDefinitions } from '../../data/definitions.ts';
import { useDefinition } from '../../data/versions.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { Page } from '../../parts/Page.tsx';
import { ButtonLink } from '../shared/ButtonLink.tsx';
import { ChangeList } from '../shared/ChangeList.tsx';
import { Part } from '../shared/Part.tsx';
import { DraftBacktest } from './DraftBacktest.tsx';

const route = getRouteApi('/definitions/drafts/$id/backtest');

/** A draft as it was saved last, held against the version in force: what changes, and what it would have done. */
export function DraftBacktestPage() {
  const { id } = route.useParams();
  const definitions = useDefinitions();
  const draft = definitions.data?.drafts.find((candidate) => candidate.id === id);
  const active = definitions.data?.versions.find(({ status }) => status === 'active')?.version ?? null;
  return (
    <Page
      title={draft ? `Backtest of “${draft.name}”` : 'Backtest of a draft'}
      lead="The draft as it was saved last. A backtest changes nothing and judges nobody."
      actions={
        draft && (
          <ButtonLink to="/definitions/drafts/$id" params={{ id }} icon={<PenLine />}>
            Go on writing
          </ButtonLink>
        )
      }
    >
      {definitions.error && !definitions.data && (
        <Failure error={definitions.error} title="The draft could not be loaded" onRetry={() => void definitions.refetch()} />
      )}
      {definitions.isPending && <Lines label="Loading the draft" rows={6} />}
      {definitions.data && !draft && (
        <EmptyState title="This draft is no longer here" actions={<Link to="/definitions">See all definitions</Link>}>
          It was proposed for signature, or somebody threw it away.
        </EmptyState>
      )}
      {draft && active !== null && (
        <Part id="changes" title={`What changes against version ${active}`}>
          <ChangesToActive draft={draft} active={active} />
        </Part>
      )}
      {draft && (
        <Part
          id="backtest"
          title="What would it have done?"
          lead="The whole history, replayed under this draft and under the version in force."
        >
          <DraftBacktest name={draft.name} body={draft.body} />
        </Part>
      )}
    </Page>
  );
}

function ChangesToActive({ draft, active }: { draft: DefinitionDraft; active: number }) {
  const base = useDefinition(active);
  const changes = useMemo(() => base.data && diffDefinitions(base.data.body, draft.body), [base.data, draft.body]);
  if (changes) return <ChangeList changes={changes} />;
  if (base.error) return <Failure error={base.error} title="The versions could not be compared" onRetry={() => void base.refetch()} />;
  return <Lines label="Comparing the versions" rows={3} />;
}
