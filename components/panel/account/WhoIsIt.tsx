import { useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import type { RoleCard, RoleStanding } from '#lib/contract/buying-group.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import { PersonList } from '../match/PersonList.tsx';
import { roleName } from './role-words.ts';
import styles from './WhoIsIt.module.css';

const FEW = 6;

export type WhoIsItProps = {
  role: RoleCard;
  people: readonly PersonCard[];
  standings: ReadonlyMap<string, RoleStanding>;
  busyId: string | null;
  onChoose: (personId: string, before: RoleStanding) => void;
};

/** Who has a role that nobody is known for: people of whom nothing is known come first. */
export function WhoIsIt({ role, people, standings, busyId, onChoose }: WhoIsItProps) {
  const say = useWords('account');
  const [isWhole, setIsWhole] = useState(false);
  const sorted = people.toSorted((a, b) => Number(standings.has(a.id)) - Number(standings.has(b.id)));
  const shown = isWhole ? sorted : sorted.slice(0, FEW);
  return (
    <div className={styles['who']}>
      <p className={styles['question']}>{say('whoIsRole', { role: roleName(role, say) })}</p>
      <PersonList
        label={say('whoIsRole', { role: roleName(role, say) })}
        people={shown.map((person) => ({ ...person, accountName: null }))}
        busyId={busyId}
        onChoose={({ id }) => onChoose(id, standings.get(id) ?? { kind: 'none' })}
      />
      {shown.length < sorted.length && (
        <Button size="s" variant="plain" onClick={() => setIsWhole(true)}>
          {say('showAll', { count: sorted.length })}
        </Button>
      )}
    </div>
  );
}
