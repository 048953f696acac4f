import { Plus } from 'lucide-react';
import { Button } from '#components/ui/Button.tsx';
import { Disclosure } from '#components/ui/Disclosure.tsx';
import { Field } from '#components/ui/Field.tsx';
import type { BuyingRole, RoleRule } from '#lib/contract/buying-group.ts';
import styles from './Roles.module.css';
import { RuleFields } from './RuleFields.tsx';
import { titleClause } from './title-words.ts';

type RoleFieldsProps = { role: BuyingRole; isReadOnly: boolean; onChange: (role: BuyingRole) => void; onRemove: () => void };

/** One role: its name, what is said where nobody is known, and how it is read from what is known of a person. */
export function RoleFields({ role, isReadOnly, onChange, onRemove }: RoleFieldsProps) {
  const putRules = (rules: RoleRule[]) => onChange({ ...role, rules });
  return (
    <Disclosure
      className={styles['role'] ?? ''}
      summary={<strong>{role.name === '' ? 'A new role' : role.name}</strong>}
      aside={role.rules.length === 0 ? 'said by people alone' : `${role.rules.length} ${role.rules.length === 1 ? 'rule' : 'rules'}`}
      defaultOpen={role.name === ''}
    >
      <div className={styles['fields']}>
        <Field label="Name">
          {(control) => (
            <input
              {...control}
              value={role.name}
              maxLength={60}
              readOnly={isReadOnly}
              onChange={(event) => onChange({ ...role, name: event.target.value })}
            />
          )}
        </Field>
        <Field label="Nobody known who …" hint="The end of the sentence that the record says while the role is open.">
          {(control) => (
            <input
              {...control}
              value={role.does}
              maxLength={120}
              readOnly={isReadOnly}
              onChange={(event) => onChange({ ...role, does: event.target.value })}
            />
          )}
        </Field>
      </div>
      <ul className={styles['rules']}>
        {role.rules.map((rule, at) => (
          <RuleFields
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name, and only the last is ever added
            key={at}
            rule={rule}
            isReadOnly={isReadOnly}
            onChange={(next) => putRules(role.rules.map((one, index) => (index === at ? next : one)))}
            onRemove={() => putRules(role.rules.filter((_, index) => index !== at))}
          />
        ))}
      </ul>
      {!isReadOnly && (
        <div className={styles['ways']}>
          <Button size="s" icon={<Plus />} onClick={() => putRules([...role.rules, { when: [titleClause([])] }])}>
            Add a rule by title
          </Button>
          <Button size="s" variant="plain" onClick={onRemove}>
            Remove this role
          </Button>
        </div>
      )}
    </Disclosure>
  );
}
