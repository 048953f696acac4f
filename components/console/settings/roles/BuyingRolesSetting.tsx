import { Plus } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { type BuyingRole, type BuyingRoleSet, BuyingRoles } from '#lib/contract/buying-group.ts';
import { DEFAULT_ROLES } from '#lib/journey/account/default-roles.ts';
import { useBuyingRoles, usePutBuyingRoles } from '../../data/buying-roles.ts';
import { moment } from '../../format.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import setting from '../Setting.module.css';
import { RoleFields } from './RoleFields.tsx';
import styles from './Roles.module.css';

/** The roles that are looked for at every account, and how they are read from titles. Saved apart from the other settings: marketing changes them, too. */
export function BuyingRolesSetting({ isReadOnly }: { isReadOnly: boolean }) {
  const id = useId();
  const roles = useBuyingRoles();
  const put = usePutBuyingRoles();
  return (
    <section className={setting['setting']} aria-labelledby={id}>
      <h2 id={id} className={setting['title']}>
        Buying roles
      </h2>
      <p className={setting['text']}>
        A company’s record says who has each of these roles, and where nobody is known. They are read from job titles: words separated by
        commas, found whole, in any case. Where two roles claim one title, nobody is guessed; what a rep says stands over every rule.
      </p>
      {roles.isPending && <Lines label="Loading the roles" />}
      {roles.error && !roles.data && (
        <Failure error={roles.error} title="The roles could not be loaded" onRetry={() => void roles.refetch()} />
      )}
      {roles.data && <RolesForm key={JSON.stringify(roles.data)} set={roles.data} isReadOnly={isReadOnly} put={put} />}
    </section>
  );
}

type RolesFormProps = { set: BuyingRoleSet; isReadOnly: boolean; put: ReturnType<typeof usePutBuyingRoles> };

function RolesForm({ set, isReadOnly, put }: RolesFormProps) {
  const [edited, setEdited] = useState<readonly BuyingRole[]>(set.roles);
  const isDirty = JSON.stringify(edited) !== JSON.stringify(set.roles);
  const isWhole = BuyingRoles.safeParse(edited).success;
  const replace = (at: number, role: BuyingRole) => setEdited(edited.map((one, index) => (index === at ? role : one)));
  return (
    <form
      className={setting['setting']}
      onSubmit={(event) => {
        event.preventDefault();
        put.mutate({ roles: [...edited] });
      }}
    >
      <div className={styles['list']}>
        {edited.map((role, at) => (
          <RoleFields
            key={role.id}
            role={role}
            isReadOnly={isReadOnly}
            onChange={(next) => replace(at, next)}
            onRemove={() => setEdited(edited.filter((one) => one !== role))}
          />
        ))}
      </div>
      {put.error && <Failure error={put.error} title="The roles were not saved" />}
      {!isReadOnly && (
        <div className={styles['foot']}>
          <Button icon={<Plus />} disabled={edited.length >= 12} onClick={() => setEdited([...edited, newRole(edited)])}>
            Add a role
          </Button>
          <Button type="submit" variant="primary" disabled={!isDirty || !isWhole || put.isPending}>
            {put.isPending ? 'Saving' : 'Save the roles'}
          </Button>
          {isDirty && (
            <Button variant="plain" onClick={() => setEdited(set.roles)}>
              Discard the changes
            </Button>
          )}
          {JSON.stringify(edited) !== JSON.stringify(DEFAULT_ROLES) && (
            <Button variant="plain" onClick={() => setEdited(DEFAULT_ROLES)}>
              Back to the usual roles
            </Button>
          )}
          <span className={styles['word']} role="status">
            {stateWord(isDirty, isWhole, put.isSuccess)}
          </span>
        </div>
      )}
      {set.changedBy !== null && set.changedAt !== null && (
        <p className={styles['word']}>
          Last changed by {set.changedBy}, {moment(set.changedAt)}.
        </p>
      )}
    </form>
  );
}

function stateWord(isDirty: boolean, isWhole: boolean, isSaved: boolean): string {
  if (!isDirty) return isSaved ? 'Saved' : '';
  return isWhole ? 'Not saved yet' : 'Every role needs a name and the end of its sentence, every rule its words';
}

/** A role with an id of its own: the names of roles change, what reps said names the id. */
function newRole(roles: readonly BuyingRole[]): BuyingRole {
  const taken = new Set(roles.map(({ id }) => id));
  let number = roles.length + 1;
  while (taken.has(`role${number}`)) number += 1;
  return { id: `role${number}`, name: '', does: '', rules: [] };
}
