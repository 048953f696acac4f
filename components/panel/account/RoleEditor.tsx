import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import { cx } from '#components/ui/cx.ts';
import type { BuyingGroup, RoleStanding } from '#lib/contract/buying-group.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import type { ChooseRoles } from '../data/use-choose-roles.ts';
import { WalkButton } from '../pages/WalkButton.tsx';
import { useShownAccount } from './account-context.ts';
import styles from './RoleEditor.module.css';
import { roleName } from './role-words.ts';

export type RoleEditorProps = { person: PersonCard; standing: RoleStanding; group: BuyingGroup; roles: ChooseRoles };

/**
 * Who somebody is, by one click: it takes the place of what the rules found, and is remembered for everybody. Where somebody has said
 * something already, a click adds a role or takes it away.
 */
export function RoleEditor({ person, standing, group, roles }: RoleEditorProps) {
  const say = useWords('account');
  const { onOpen } = useShownAccount();
  const name = person.name ?? person.label;
  const said = standing.kind === 'chosen' ? standing.roles : null;
  const found = foundIn(standing);
  const choose = (next: string[] | null) => roles.choose({ personId: person.id, roles: next }, standing);
  const toggled = (id: string) => (said === null ? [id] : said.includes(id) ? said.filter((one) => one !== id) : [...said, id]);
  const isBusy = roles.busyId !== null;
  return (
    <fieldset className={styles['editor']} disabled={isBusy}>
      <legend className={styles['question']}>{say('whatIs', { name })}</legend>
      {standing.kind === 'open' && <p className={styles['open']}>{say('rulesDisagree')}</p>}
      <div className={styles['chips']}>
        {group.roles.map((role) => (
          <button
            key={role.id}
            type="button"
            className={cx(styles['chip'], found.includes(role.id) && styles['found'])}
            aria-pressed={said?.includes(role.id) ?? false}
            onClick={() => choose(toggled(role.id))}
          >
            {roleName(role, say)}
          </button>
        ))}
        <button type="button" className={styles['chip']} aria-pressed={said?.length === 0} onClick={() => choose([])}>
          {say('noneOfThese')}
        </button>
      </div>
      <div className={styles['ways']}>
        {said !== null && (
          <Button size="s" variant="plain" onClick={() => choose(null)}>
            {say('leaveToRules')}
          </Button>
        )}
        <WalkButton onClick={() => onOpen(person.id)}>{say('openPerson', { name })}</WalkButton>
      </div>
    </fieldset>
  );
}

/** The roles that rules found. */
function foundIn(standing: RoleStanding): string[] {
  if (standing.kind === 'ruled') return [standing.role];
  return standing.kind === 'open' ? standing.between.map(({ role }) => role) : [];
}
