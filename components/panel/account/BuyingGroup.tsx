import { useRef } from 'react';
import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import type { BuyingGroup as Group, RoleStanding } from '#lib/contract/buying-group.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import type { ChooseRoles } from '../data/use-choose-roles.ts';
import { Section } from '../Section.tsx';
import styles from './BuyingGroup.module.css';
import { RoleRow } from './RoleRow.tsx';

export type BuyingGroupProps = { group: Group; people: readonly PersonCard[]; roles: ChooseRoles };

/** Who is who: each role with who has it and how we know, or in words that nobody is known. Everybody can say it better. */
export function BuyingGroup({ group, people, roles }: BuyingGroupProps) {
  const say = useWords('account');
  const failureWords = useFailureWords();
  const status = useRef<HTMLParagraphElement>(null);
  const standings = new Map<string, RoleStanding>(group.members.map(({ person, standing }) => [person, standing]));
  const filled = group.roles.filter(({ holders }) => holders.count > 0).length;
  const save: ChooseRoles['choose'] = (chosen, before) => {
    roles.choose(chosen, before);
    // The row that was clicked may move to another role: the focus waits where the answer comes.
    status.current?.focus();
  };
  return (
    <Section
      title={say('group')}
      aside={group.roles.length > 0 && <span className={styles['known']}>{say('rolesKnown', { filled, all: group.roles.length })}</span>}
    >
      {group.roles.length === 0 ? (
        <p className={styles['none']}>{say('noRoles')}</p>
      ) : (
        <ul className={styles['roles']}>
          {group.roles.map((role) => (
            <RoleRow key={role.id} role={role} group={group} standings={standings} people={people} roles={{ ...roles, choose: save }} />
          ))}
        </ul>
      )}
      <p ref={status} tabIndex={-1} role="status" className={styles['status']}>
        {roles.last === 'chosen' && roles.failure === null && (
          <>
            {say('remembered')}{' '}
            <Button size="s" variant="plain" disabled={roles.busyId !== null} onClick={roles.undo}>
              {say('undo')}
            </Button>
          </>
        )}
        {roles.last === 'undone' && roles.failure === null && say('undone')}
      </p>
      {roles.failure !== null && (
        <p role="alert" className={styles['error']}>
          {failureWords(roles.failure)}
        </p>
      )}
    </Section>
  );
}
