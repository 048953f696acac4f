import { useState } from 'react';
import { useTimes } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import { useLedger } from '../data/use-ledger.ts';
import { useNow } from '../data/use-now.ts';
import { Page } from '../pages/Page.tsx';
import { PageState } from '../pages/PageState.tsx';
import styles from './HistoryPage.module.css';
import { HistoryRow } from './HistoryRow.tsx';
import { ShowChoice } from './ShowChoice.tsx';
import { timelineOf } from './timeline.ts';

const FIRST = 40;

/** How a person came to where they stand: every stage, hand-over and rule that fired, each in the words of the version that judged it. */
export function HistoryPage({ person, onBack }: { person: PersonCard; onBack: () => void }) {
  const say = useWords('history');
  const times = useTimes();
  const now = useNow();
  const [all, setAll] = useState(false);
  const [most, setMost] = useState(FIRST);
  const { ledger, failure, lookAgain } = useLedger(person.id);
  const about = <bdi>{person.name ?? person.label}</bdi>;
  if (ledger === null) {
    return (
      <Page title={say('title')} about={about} onBack={onBack}>
        <PageState failure={failure} onTryAgain={lookAgain} />
      </Page>
    );
  }
  const days = timelineOf(ledger, all, (at) => times.day(at, now));
  const total = days.reduce((sum, day) => sum + day.items.length, 0);
  let left = most;
  return (
    <Page title={say('title')} about={about} onBack={onBack}>
      <ShowChoice all={all} onChange={setAll} />
      {total === 0 && <p className={styles['none']}>{say('none')}</p>}
      {days.map(({ day, items }) => {
        const shown = items.slice(0, Math.max(0, left));
        left -= items.length;
        return shown.length === 0 ? null : (
          <section key={day} aria-label={day} className={styles['day']}>
            <h2 className={styles['date']}>{day}</h2>
            <ol>
              {shown.map((item) => (
                <HistoryRow key={item.id} item={item} now={now} />
              ))}
            </ol>
          </section>
        );
      })}
      {total > most && (
        <button type="button" className={styles['more']} onClick={() => setMost(most + FIRST)}>
          {say('showMore', { count: Math.min(FIRST, total - most) })}
        </button>
      )}
    </Page>
  );
}
