import { useNavigate } from '@tanstack/react-router';
import { Notice } from '#components/ui/Notice.tsx';
import { useKnownFacts } from '../../data/definition-help.ts';
import { useCreateDraft, useDefinitions } from '../../data/definitions.ts';
import { useMe } from '../../data/workspace.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Page } from '../../parts/Page.tsx';
import { canDraft } from '../../roles.ts';
import type { Begin } from './start/begin.ts';
import { FromText } from './start/FromText.tsx';
import { FromVersion } from './start/FromVersion.tsx';
import styles from './start/Start.module.css';
import { TemplateCards } from './start/TemplateCards.tsx';

/** Where a new draft begins: the version in force, a template, or a text. */
export function NewDraftPage() {
  const me = useMe();
  const definitions = useDefinitions();
  const facts = useKnownFacts();
  const create = useCreateDraft();
  const navigate = useNavigate();
  const versions = definitions.data?.versions ?? [];
  const active = versions.find(({ status }) => status === 'active') ?? null;
  const begin: Begin = (input) =>
    create.mutate(input, { onSuccess: ({ id }) => void navigate({ to: '/definitions/drafts/$id', params: { id } }) });

  if (me.data !== undefined && !canDraft(me.data.member.role)) {
    return (
      <Page title="New definition" width="reading">
        <Notice title="You can read definitions, not write them">Marketers and managers write drafts; both sides sign them.</Notice>
      </Page>
    );
  }
  return (
    <Page title="New definition" lead="A draft judges nobody. It counts only when both sides have signed it, so change what you like.">
      {create.error && <Failure error={create.error} title="The draft could not be begun" />}
      <div className={styles['ways']}>
        {active !== null && <FromVersion active={active} isPending={create.isPending} onBegin={begin} />}
        <TemplateCards facts={facts.data ?? null} isFirst={active === null} isPending={create.isPending} onBegin={begin} />
        <FromText isPending={create.isPending} onBegin={begin} />
      </div>
    </Page>
  );
}
