import { useTimes } from '#components/language/formats.ts';
import { drawn, useWords } from '#components/language/use-words.ts';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { AccountOverview } from '#lib/contract/account.ts';
import { useNow } from '../data/use-now.ts';
import { VERDICTS } from '../words/lists.ts';
import { PersonName } from './PersonName.tsx';
import styles from './Verdicts.module.css';

/** What reps have said of people here, counted; opens to who said what of whom, and why. */
export function Verdicts({ verdicts: { counts, newest } }: { verdicts: AccountOverview['verdicts'] }) {
  const say = useWords('account');
  const term = useWords('terms');
  const times = useTimes();
  const now = useNow();
  const all = VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
  if (all === 0) return null;
  const parts = VERDICTS.filter((verdict) => counts[verdict] > 0);
  return (
    <Disclosure
      summary={say('verdicts')}
      aside={
        <span className={styles['counts']}>
          {parts.map((verdict) => (
            <span key={verdict} className={styles[verdict]}>
              {say(`verdictCounts.${verdict}`, { count: counts[verdict] })}
            </span>
          ))}
        </span>
      }
    >
      <ul className={styles['list']}>
        {newest.map(({ person, label, verdict, reason, by, at }) => (
          <li key={`${person} ${by} ${at}`}>
            <span className={styles[verdict]}>{term(`verdict.${verdict}`)}</span>
            {reason !== null && <span className={styles['reason']}> · {term(`reject.${reason}`)}</span>}
            <span className={styles['who']}>
              {drawn(
                say.parts('verdictLine', {
                  by,
                  name: label,
                  day: times.ago(at, now),
                  who: (within) => (
                    <PersonName key={person} id={person}>
                      {within}
                    </PersonName>
                  ),
                }),
              )}
            </span>
          </li>
        ))}
      </ul>
      {all > newest.length && <p className={styles['who']}>{say('olderVerdicts', { count: all - newest.length })}</p>}
    </Disclosure>
  );
}
