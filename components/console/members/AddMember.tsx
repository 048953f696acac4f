import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { Button } from '#components/ui/Button.tsx';
import { Field } from '#components/ui/Field.tsx';
import { NewMember } from '#lib/contract/workspace.ts';
import { useAddMember } from '../data/workspace.ts';
import { Failure } from '../parts/Failure.tsx';
import styles from './AddMember.module.css';
import { RoleSelect } from './RoleSelect.tsx';

type Values = z.input<typeof NewMember>;

/** What to say for each field that the contract refuses. */
const REMEDIES: Record<keyof Values, string> = {
  name: 'Enter a name of at most 300 characters.',
  email: 'Enter an e-mail address, for example dana@example.com.',
  role: 'Choose a role.',
  side: 'Choose a side, or none. Reps sign for nobody.',
  password: 'Enter at least 10 characters.',
};

/** Adds a member with a first password, which the admin hands over. */
export function AddMember({ onClose }: { onClose: () => void }) {
  const add = useAddMember();
  const form = useForm<Values>({ defaultValues: { name: '', email: '', role: 'rep', password: '' } });
  const { errors } = form.formState;

  const submit = form.handleSubmit((values) => {
    const parsed = z.safeParse(NewMember, { ...values, email: values.email.trim() });
    if (parsed.success) return add.mutate(parsed.data, { onSuccess: onClose });
    for (const { path } of parsed.error.issues) {
      const [field] = path;
      if (isField(field)) form.setError(field, { message: REMEDIES[field] }, { shouldFocus: true });
    }
  });
  const errorOf = (field: keyof Values) => (errors[field]?.message === undefined ? {} : { error: errors[field].message });

  return (
    <form className={styles['form']} aria-label="Add a member" onSubmit={(event) => void submit(event)} noValidate>
      <h2 className={styles['title']}>Add a member</h2>
      <Field className={styles['field'] ?? ''} label="Name" {...errorOf('name')}>
        {(control) => <input {...control} {...form.register('name')} autoComplete="off" />}
      </Field>
      <Field className={styles['field'] ?? ''} label="E-mail" {...errorOf('email')}>
        {(control) => <input {...control} {...form.register('email')} type="email" autoComplete="off" />}
      </Field>
      <Field
        className={styles['field'] ?? ''}
        label="Role"
        hint="Reps judge leads; marketers answer and import; managers do both; admins also manage members and settings."
      >
        {({ className: _, ...control }) => (
          <RoleSelect
            {...control}
            value={form.watch('role')}
            onChange={(role) => form.setValue('role', role)}
            className={styles['role'] ?? ''}
          />
        )}
      </Field>
      <Field
        className={styles['field'] ?? ''}
        label="First password"
        hint="At least 10 characters. Hand it over yourself; no e-mail is sent."
        {...errorOf('password')}
      >
        {(control) => <input {...control} {...form.register('password')} type="text" autoComplete="off" spellCheck={false} />}
      </Field>
      {add.error && (
        <div className={styles['wide']}>
          <Failure error={add.error} title="The member was not added" />
        </div>
      )}
      <div className={styles['actions']}>
        <Button type="submit" variant="primary" disabled={add.isPending}>
          {add.isPending ? 'Adding' : 'Add the member'}
        </Button>
        <Button variant="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

function isField(key: PropertyKey | undefined): key is keyof Values {
  return typeof key === 'string' && key in REMEDIES;
}
