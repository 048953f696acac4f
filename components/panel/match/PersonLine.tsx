import { useWords } from '#components/language/use-words.ts';
import { Badge } from '#components/ui/Badge.tsx';
import type { PersonCard } from '#lib/contract/people.ts';
import styles from './PersonLine.module.css';

export type PersonLineProps = { person: PersonCard; isBusy?: boolean; disabled?: boolean; hasEmail?: boolean; onChoose: () => void };

/** A person as a row to choose: enough to recognise them, with both stages. */
export function PersonLine({ person, isBusy = false, disabled = false, hasEmail = false, onChoose }: PersonLineProps) {
  const about = [person.title, person.accountName].filter((text) => text !== null).join(' · ');
  const term = useWords('terms');
  return (
    <button type="button" className={styles['line']} aria-busy={isBusy} disabled={disabled} onClick={onChoose}>
      <span className={styles['who']}>
        <span className={styles['name']}>
          <bdi>{person.name ?? person.label}</bdi>
        </span>
        {about !== '' && (
          <span className={styles['about']}>
            <bdi>{about}</bdi>
          </span>
        )}
        {hasEmail && person.email !== null && (
          <span className={styles['about']} dir="ltr">
            {person.email}
          </span>
        )}
      </span>
      <span className={styles['stages']}>
        {person.lifecycleStage !== null && (
          <Badge tone={person.lifecycleStage === 'mql' ? 'accent' : 'neutral'}>{term(`lifecycle.${person.lifecycleStage}`)}</Badge>
        )}
        {person.journeyStage !== null && <span className={styles['journey']}>{term(`journey.${person.journeyStage}`)}</span>}
      </span>
    </button>
  );
}
