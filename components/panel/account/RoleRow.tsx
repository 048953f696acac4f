import { UserRoundPlus } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import type { BuyingGroup, RoleStanding } from '#lib/contract/buying-group.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import type { ChooseRoles } from '../data/use-choose-roles.ts';
import { RolePerson } from './RolePerson.tsx';
import styles from './RoleRow.module.css';
import { missingSentence, roleName } from './role-words.ts';
import { WhoIsIt } from './WhoIsIt.tsx';

const FEW = 2;

export type RoleRowProps = {
  role: BuyingGroup['roles'][number];
  group: BuyingGroup;
  standings: ReadonlyMap<string, RoleStanding>;
  people: readonly PersonCard[];
  roles: ChooseRoles;
};

/** One role: who has it, who might, or that nobody is known. */
export function RoleRow({ role, group, standings, people, roles }: RoleRowProps) {
  const say = useWords('account');
  const id = useId();
  const [isWhole, setIsWhole] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  const { holders, perhaps } = role;
  const shown = isWhole ? holders.people : holders.people.slice(0, FEW);
  const unshown = holders.count - shown.length;
  const isMissing = holders.count === 0;
  const candidates = isMissing || isWhole ? perhaps.people : [];

  const person = (personId: string, isPerhaps: boolean) => {
    const card = people.find((one) => one.id === personId);
    const standing = standings.get(personId);
    if (card === undefined || standing === undefined) return null;
    return (
      <li key={personId}>
        <RolePerson person={card} role={role} standing={standing} group={group} isPerhaps={isPerhaps} roles={roles} />
      </li>
    );
  };

  return (
    <li className={styles['row']} aria-labelledby={id}>
      <h3 id={id} className={styles['role']}>
        {roleName(role, say)}
      </h3>
      <div className={styles['who']}>
        {isMissing && (
          <button
            type="button"
            className={styles['missing']}
            aria-expanded={isAsking}
            disabled={people.length === 0}
            title={say('whoIsIt')}
            onClick={() => setIsAsking(!isAsking)}
          >
            <span>{missingSentence(role, say)}</span>
            <span className="visually-hidden">{say('whoIsIt')}</span>
            <UserRoundPlus aria-hidden="true" />
          </button>
        )}
        <ul>
          {shown.map((personId) => person(personId, false))}
          {candidates.map((personId) => person(personId, true))}
        </ul>
        {unshown > 0 && (shown.length < holders.people.length || !isWhole) && (
          <Button size="s" variant="plain" aria-expanded={isWhole} onClick={() => setIsWhole(true)}>
            {say('notListed', { count: unshown })}
          </Button>
        )}
        {isWhole && unshown > 0 && <p className={styles['more']}>{say('notListed', { count: unshown })}</p>}
      </div>
      {isAsking && (
        <WhoIsIt
          role={role}
          people={people}
          standings={standings}
          busyId={roles.busyId}
          onChoose={(personId, before) => {
            setIsAsking(false);
            const had = before.kind === 'chosen' ? before.roles : [];
            roles.choose({ personId, roles: [...had, role.id] }, before);
          }}
        />
      )}
    </li>
  );
}
