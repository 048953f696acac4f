import { useNumbers } from '#components/language/formats.ts';
import { useWords } from '#components/language/use-words.ts';
import type { PersonRole } from '#lib/contract/buying-group.ts';
import { WalkButton } from '../pages/WalkButton.tsx';
import styles from './RoleLine.module.css';
import { roleNames } from './role-words.ts';

/** Who somebody is at their company, in one quiet line that opens the company. */
export function RoleLine({ role, onOpen }: { role: PersonRole; onOpen: () => void }) {
  const say = useWords('account');
  const numbers = useNumbers();
  const { standing, roles, accountName: account } = role;
  const held = standing.kind === 'chosen' ? standing.roles : standing.kind === 'ruled' ? [standing.role] : [];
  const line = () => {
    if (standing.kind === 'open') {
      const between = standing.between.map((one) => one.role);
      return say('roleOpen', { account, roles: roleNames(roles, between, say, numbers) });
    }
    return held.length === 0 ? say('roleNone', { account }) : say('roleAt', { account, role: roleNames(roles, held, say, numbers) });
  };
  return (
    <p className={styles['line']}>
      <WalkButton onClick={onOpen}>{line()}</WalkButton>
    </p>
  );
}
