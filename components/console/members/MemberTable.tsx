import { useState } from 'react';
import { Badge } from '#components/ui/Badge.tsx';
import { Button } from '#components/ui/Button.tsx';
import { cx } from '#components/ui/cx.ts';
import type { Member } from '#lib/contract/workspace.ts';
import { useChangeMember } from '../data/workspace.ts';
import { day } from '../format.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { Failure } from '../parts/Failure.tsx';
import table from '../parts/Table.module.css';
import { useNow } from '../parts/use-now.ts';
import { ROLES } from '../words.ts';
import styles from './MemberTable.module.css';
import { RoleSelect } from './RoleSelect.tsx';

type MemberTableProps = { members: readonly Member[]; myId: string; mayManage: boolean };

/** The members by name; those without access stand last. An admin changes roles and access in the row. */
export function MemberTable({ members, myId, mayManage }: MemberTableProps) {
  const now = useNow();
  const change = useChangeMember();
  const [leaving, setLeaving] = useState<Member | null>(null);
  const sorted = [...members].sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name));

  return (
    <>
      {change.error && <Failure error={change.error} title="The member was not changed" />}
      <div className={table['frame']}>
        <table className={cx(table['table'], styles['members'])}>
          <thead>
            <tr>
              <th scope="col">Member</th>
              <th scope="col">Role</th>
              <th scope="col" className={styles['since']}>
                Since
              </th>
              <th scope="col">Access</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((member) => (
              <tr key={member.id} data-active={member.active} className={styles['row']}>
                <td className={styles['name']}>
                  <bdi>{member.name}</bdi>
                  {member.id === myId && <span className={table['soft']}> (you)</span>}
                  <span className={styles['email']}>{member.email}</span>
                </td>
                <td>
                  {mayManage && member.active && member.id !== myId ? (
                    <RoleSelect
                      label={`Role of ${member.name}`}
                      value={member.role}
                      disabled={change.isPending}
                      onChange={(role) => change.mutate({ id: member.id, role })}
                    />
                  ) : (
                    ROLES[member.role]
                  )}
                </td>
                <td className={styles['since']}>{day(member.createdAt, now)}</td>
                <td className={styles['access']}>
                  <div className={styles['standing']}>
                    <Badge tone={member.active ? 'positive' : 'neutral'}>{member.active ? 'Active' : 'Deactivated'}</Badge>
                    {mayManage && member.id !== myId && (
                      <Button
                        size="s"
                        variant={member.active ? 'plain' : 'secondary'}
                        disabled={change.isPending}
                        onClick={() => (member.active ? setLeaving(member) : change.mutate({ id: member.id, active: true }))}
                      >
                        {member.active ? 'Deactivate' : 'Reactivate'}
                        <span className="visually-hidden"> {member.name}</span>
                      </Button>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mayManage && <p className={table['soft']}>Your own role and access can only be changed by another admin.</p>}
      <Confirm
        isOpen={leaving !== null}
        title={`Deactivate ${leaving?.name ?? ''}?`}
        action="Deactivate"
        onClose={() => setLeaving(null)}
        onConfirm={() => leaving && change.mutate({ id: leaving.id, active: false })}
      >
        They lose access at once, in the console and on CRM records. Their verdicts and answers stay. You can reactivate them at any time.
      </Confirm>
    </>
  );
}
