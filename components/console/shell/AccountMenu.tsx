import { CircleUserRound, Laptop, LogOut, Moon, ShieldOff, Sun } from 'lucide-react';
import { useState } from 'react';
import { Menu } from '#components/ui/Menu.tsx';
import type { Me } from '#lib/contract/workspace.ts';
import { useServices } from '../services.ts';
import { ROLES } from '../words.ts';
import styles from './AccountMenu.module.css';
import type { Theme } from './theme.ts';

type AccountMenuProps = { me: Me | undefined; theme: Theme; onTheme: (theme: Theme) => void; isCompact?: boolean };

/** Who is signed in, how it looks, and the way out. */
export function AccountMenu({ me, theme, onTheme, isCompact = false }: AccountMenuProps) {
  const { session } = useServices();
  const [failure, setFailure] = useState<string | null>(null);
  const leave = async (scope: 'here' | 'everywhere') => {
    const done = await session.signOut(scope);
    setFailure(done.ok ? null : done.error.message);
  };
  const looks = [
    { value: 'system', label: 'Look: as the system', icon: <Laptop /> },
    { value: 'light', label: 'Look: light', icon: <Sun /> },
    { value: 'dark', label: 'Look: dark', icon: <Moon /> },
  ] as const;

  return (
    <>
      <Menu
        align={isCompact ? 'end' : 'start'}
        trigger={
          <button
            type="button"
            className={styles['trigger']}
            aria-label={isCompact || !me ? (me ? `Account of ${me.member.name}` : 'Account') : undefined}
          >
            <CircleUserRound aria-hidden="true" />
            {!isCompact && me && (
              <span className={styles['who']}>
                <span className={styles['name']}>
                  <span className="visually-hidden">Account of </span>
                  <bdi>{me.member.name}</bdi>
                </span>
                <span className={styles['role']}>{ROLES[me.member.role]}</span>
              </span>
            )}
          </button>
        }
        items={[
          ...looks.map(({ value, label, icon }) => ({
            label,
            icon,
            hint: theme === value ? '✓' : undefined,
            onSelect: () => onTheme(value),
          })),
          { kind: 'separator' },
          { label: 'Sign out', icon: <LogOut />, onSelect: () => void leave('here') },
          { label: 'Sign out everywhere', icon: <ShieldOff />, onSelect: () => void leave('everywhere') },
        ]}
      />
      {failure !== null && (
        <p role="alert" className={styles['failure']}>
          {failure}
        </p>
      )}
    </>
  );
}
