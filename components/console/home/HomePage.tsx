import { DEFAULT_DAYS } from '../content/usage.ts';
import { useUnanswered } from '../data/feedback.ts';
import { useAssetUsage } from '../data/reports.ts';
import { useMe } from '../data/workspace.ts';
import { Page } from '../parts/Page.tsx';
import { useNow } from '../parts/use-now.ts';
import { AgreementCard } from './AgreementCard.tsx';
import { ContentCard } from './ContentCard.tsx';
import styles from './HomePage.module.css';
import { ImportCard } from './ImportCard.tsx';
import { VerdictsCard } from './VerdictsCard.tsx';

/** What needs this member today, and nothing else. */
export function HomePage() {
  const me = useMe();
  const unanswered = useUnanswered();
  const usage = useAssetUsage(DEFAULT_DAYS);
  const now = useNow();
  const first = me.data?.member.name.split(/\s+/)[0];

  return (
    <Page tabTitle="Home" title={first === undefined ? 'Home' : `Hello, ${first}`} lead="What needs you today.">
      <AgreementCard me={me.data?.member} now={now} />
      <div className={styles['cards']}>
        <VerdictsCard query={unanswered} role={me.data?.member.role} now={now} />
        <ContentCard query={usage} now={now} />
        <ImportCard />
      </div>
    </Page>
  );
}
