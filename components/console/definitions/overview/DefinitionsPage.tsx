import { FilePlus2, History } from 'lucide-react';
import { type Definitions, useDefinitions } from '../../data/definitions.ts';
import { useMe, useMembers } from '../../data/workspace.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { Page } from '../../parts/Page.tsx';
import { useNow } from '../../parts/use-now.ts';
import { canDraft, canSeeAudit } from '../../roles.ts';
import { ButtonLink } from '../shared/ButtonLink.tsx';
import { isOnItsWay } from '../shared/standing.ts';
import styles from './DefinitionsPage.module.css';
import { Drafts } from './Drafts.tsx';
import { InForce } from './InForce.tsx';
import { NoVersion } from './NoVersion.tsx';
import { Proposals } from './Proposals.tsx';
import { RejudgingBar } from './RejudgingBar.tsx';
import { Versions } from './Versions.tsx';

/** What both sides agreed, what waits for a signature, what is in the making, and what it was before. */
export function DefinitionsPage() {
  const definitions = useDefinitions();
  const me = useMe();
  const role = me.data?.member.role;
  return (
    <Page
      title="Definitions"
      lead="What marketing and sales agreed a lead is: when it is handed over, what speaks against it, and how fast sales answers."
      actions={
        <>
          {role !== undefined && canSeeAudit(role) && (
            <ButtonLink to="/definitions/history" variant="plain" icon={<History />}>
              Who changed what
            </ButtonLink>
          )}
          {role !== undefined && canDraft(role) && (
            <ButtonLink to="/definitions/new" icon={<FilePlus2 />}>
              New draft
            </ButtonLink>
          )}
        </>
      }
    >
      <RejudgingBar />
      {definitions.error && !definitions.data && (
        <Failure error={definitions.error} title="The definitions could not be loaded" onRetry={() => void definitions.refetch()} />
      )}
      {definitions.isPending && <Lines label="Loading the definitions" rows={6} />}
      {definitions.data && <Overview definitions={definitions.data} />}
    </Page>
  );
}

function Overview({ definitions: { versions, drafts } }: { definitions: Definitions }) {
  const members = useMembers();
  const me = useMe();
  const now = useNow();
  const active = versions.find(({ status }) => status === 'active');
  const onTheirWay = versions.filter(isOnItsWay);
  const mayDraft = me.data !== undefined && canDraft(me.data.member.role);
  return (
    <div className={styles['columns']}>
      <div className={styles['main']}>
        {active ? <InForce active={active} now={now} mayDraft={mayDraft} /> : <NoVersion waiting={onTheirWay} mayDraft={mayDraft} />}
        {onTheirWay.length > 0 && (
          <Proposals versions={onTheirWay} active={active} me={me.data?.member} members={members.data?.members ?? []} now={now} />
        )}
        {versions.length > 0 && <Versions versions={versions} now={now} />}
      </div>
      <aside className={styles['side']} aria-label="In the making">
        <Drafts drafts={drafts} now={now} mayDraft={mayDraft} />
      </aside>
    </div>
  );
}
