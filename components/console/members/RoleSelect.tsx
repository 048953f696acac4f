import { Role } from '#lib/contract/vocabulary.ts';
import { Select, type SelectProps } from '../parts/Select.tsx';
import { ROLES } from '../words.ts';

type RoleSelectProps = Omit<SelectProps, 'value' | 'onChange' | 'children'> & {
  label?: string;
  value: Role;
  onChange: (role: Role) => void;
};

/** One of the four roles. */
export function RoleSelect({ label, value, onChange, ...rest }: RoleSelectProps) {
  return (
    <Select
      {...rest}
      {...(label === undefined ? {} : { 'aria-label': label })}
      value={value}
      onChange={({ target }) => {
        const role = Role.options.find((option) => option === target.value);
        if (role) onChange(role);
      }}
    >
      {Role.options.map((role) => (
        <option key={role} value={role}>
          {ROLES[role]}
        </option>
      ))}
    </Select>
  );
}
