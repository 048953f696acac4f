import type { PersonCard } from '#lib/contract/people.ts';
import { PersonLine } from './PersonLine.tsx';
import styles from './PersonList.module.css';

export type PersonListProps = {
  label: string;
  people: readonly PersonCard[];
  /** Whose choice is under way. */
  busyId?: string | null | undefined;
  hasEmail?: boolean;
  onChoose: (person: PersonCard) => void;
};

export function PersonList({ label, people, busyId, hasEmail = false, onChoose }: PersonListProps) {
  return (
    <ul aria-label={label} className={styles['list']}>
      {people.map((person) => (
        <li key={person.id}>
          <PersonLine
            person={person}
            hasEmail={hasEmail}
            isBusy={busyId === person.id}
            disabled={busyId != null}
            onChoose={() => onChoose(person)}
          />
        </li>
      ))}
    </ul>
  );
}
