import { useWords } from '#components/language/use-words.ts';
import type { Counted } from '#lib/contract/buying-group.ts';
import { PersonList } from '../match/PersonList.tsx';
import { useShownAccount } from './account-context.ts';
import styles from './PeopleOf.module.css';

/** The people whom a figure counts; those beyond the listed ones as a number. */
export function PeopleOf({ counted, label }: { counted: Counted; label: string }) {
  const say = useWords('account');
  const { people, onOpen } = useShownAccount();
  const listed = counted.people.flatMap((id) => people.get(id) ?? []);
  const more = counted.count - listed.length;
  return (
    <div className={styles['people']}>
      <PersonList label={label} people={listed} onChoose={(person) => onOpen(person.id)} />
      {more > 0 && <p className={styles['more']}>{say('notListed', { count: more })}</p>}
    </div>
  );
}
