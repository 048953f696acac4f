import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { useNumbers, useTimes } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import type { BuyingGroup, RoleCard, RoleStanding } from '#lib/contract/buying-group.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import type { ChooseRoles } from '../data/use-choose-roles.ts';
import { useNow } from '../data/use-now.ts';
import { RoleEditor } from './RoleEditor.tsx';
import styles from './RolePerson.module.css';
import { roleNames, standingReason } from './role-words.ts';

export type RolePersonProps = {
  person: PersonCard;
  role: RoleCard;
  standing: RoleStanding;
  group: BuyingGroup;
  isPerhaps: boolean;
  roles: ChooseRoles;
};

/** Somebody who has a role, or might have it, with how we know; opens to say it better. */
export function RolePerson({ person, role, standing, group, isPerhaps, roles }: RolePersonProps) {
  const say = useWords('account');
  const times = useTimes();
  const numbers = useNumbers();
  const now = useNow();
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const others = standing.kind === 'open' ? standing.between.flatMap((one) => (one.role === role.id ? [] : [one.role])) : [];
  const name = person.name ?? person.label;
  return (
    <>
      <button
        type="button"
        className={styles['person']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-busy={roles.busyId === person.id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span className={styles['text']}>
          <span className={isPerhaps ? styles['perhaps'] : styles['name']}>{isPerhaps ? say('perhaps', { name }) : <bdi>{name}</bdi>}</span>
          <span className={styles['reason']}>
            {standingReason(standing, role.id, say, times, now)}
            {others.length > 0 && ` · ${say('perhapsAlso', { roles: roleNames(group.roles, others, say, numbers) })}`}
          </span>
        </span>
        <ChevronDown aria-hidden="true" />
      </button>
      {isOpen && (
        <div id={id}>
          <RoleEditor person={person} standing={standing} group={group} roles={roles} />
        </div>
      )}
    </>
  );
}
