import { Clock } from 'lucide-react';
import { useTimes } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import { Badge } from '#components/ui/Badge.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import type { AccountRollUp } from '#lib/contract/account.ts';
import { useNow } from '../data/use-now.ts';
import { useShownAccount } from './account-context.ts';
import styles from './Clocks.module.css';
import { PersonName } from './PersonName.tsx';

const SOON_MS = 60 * 60_000;

/** Hand-overs whose clock runs: how many, how long the first has left, and whose they are. */
export function Clocks({ clocks }: { clocks: AccountRollUp['clocks'] }) {
  const say = useWords('account');
  const { people } = useShownAccount();
  const [first] = clocks;
  if (first === undefined) return null;
  return (
    <Disclosure summary={say('handovers', { count: clocks.length })} aside={<TimeLeft dueAt={first.dueAt} />}>
      <ul className={styles['list']}>
        {clocks.map(({ person, dueAt }) => (
          <li key={person} className={styles['clock']}>
            <PersonName id={person}>{people.get(person)?.label ?? ''}</PersonName>
            <TimeLeft dueAt={dueAt} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function TimeLeft({ dueAt }: { dueAt: string }) {
  const say = useWords('account');
  const times = useTimes();
  const left = Date.parse(dueAt) - useNow().getTime();
  const length = times.length(Math.abs(left));
  return (
    <Badge tone={left < 0 ? 'negative' : left < SOON_MS ? 'warning' : 'neutral'} icon={<Clock />}>
      {left < 0 ? say('late', { length }) : say('left', { length })}
    </Badge>
  );
}
