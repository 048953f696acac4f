import { Link } from '@tanstack/react-router';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { AuditItem } from '#lib/contract/agreement.ts';
import { useDefinitionAudit } from '../../data/versions.ts';
import { useMe } from '../../data/workspace.ts';
import { clock } from '../../format.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { Page } from '../../parts/Page.tsx';
import { canSeeAudit } from '../../roles.ts';
import styles from './HistoryPage.module.css';

const DAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** Who changed, proposed, signed and activated what: kept for ever, newest first. */
export function HistoryPage() {
  const me = useMe();
  return (
    <Page
      title="Who changed what"
      width="reading"
      lead={
        <>
          Every step of every <Link to="/definitions">definition</Link>. Nothing here can be changed or taken away.
        </>
      }
    >
      {me.isPending && <Lines label="Loading the history" rows={8} />}
      {me.data && canSeeAudit(me.data.member.role) && <Items />}
      {me.data && !canSeeAudit(me.data.member.role) && (
        <Notice title="Marketers and managers see this">Reps read every version under Definitions.</Notice>
      )}
    </Page>
  );
}

function Items() {
  const audit = useDefinitionAudit();
  if (audit.isPending) return <Lines label="Loading the history" rows={8} />;
  if (!audit.data) return <Failure error={audit.error} title="The history could not be loaded" onRetry={() => void audit.refetch()} />;
  const items = audit.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return <p>Nothing has been drafted, proposed or signed yet.</p>;
  return (
    <>
      {byDay(items).map(([name, ofDay]) => (
        <section key={name} className={styles['day']} aria-label={name}>
          <h2 className={styles['date']}>{name}</h2>
          <ol>
            {ofDay.map((item) => (
              <li key={item.id} className={styles['item']}>
                <time dateTime={item.at}>{clock(Date.parse(item.at))}</time>
                <p>
                  <span dir="auto">{item.sentence}</span>{' '}
                  <span className={styles['by']}>
                    <bdi>{item.memberName ?? 'By itself'}</bdi>
                  </span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {audit.hasNextPage && (
        <div>
          <Button disabled={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            {audit.isFetchingNextPage ? 'Loading…' : 'Show older'}
          </Button>
        </div>
      )}
    </>
  );
}

function byDay(items: readonly AuditItem[]): [string, AuditItem[]][] {
  const days = new Map<string, AuditItem[]>();
  for (const item of items) {
    const name = DAY.format(new Date(item.at));
    days.set(name, [...(days.get(name) ?? []), item]);
  }
  return [...days];
}
