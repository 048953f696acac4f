import { Link } from '@tanstack/react-router';
import { FileUp, Handshake, House, Inbox, LibraryBig, type LucideIcon, SlidersHorizontal, Users } from 'lucide-react';
import { useDefinitions } from '../data/definitions.ts';
import { useUnanswered } from '../data/feedback.ts';
import { useMe } from '../data/workspace.ts';
import { isMyTurn } from '../definitions/shared/standing.ts';
import { canImport, canSign } from '../roles.ts';
import { AccountMenu } from './AccountMenu.tsx';
import { Mark } from './Mark.tsx';
import styles from './Navigation.module.css';
import type { Theme } from './theme.ts';

type Place = { to: '/' | '/inbox' | '/content' | '/definitions' | '/import' | '/members' | '/settings'; label: string; icon: LucideIcon };

const PLACES: readonly Place[] = [
  { to: '/', label: 'Home', icon: House },
  { to: '/inbox', label: 'Inbox', icon: Inbox },
  { to: '/content', label: 'Content', icon: LibraryBig },
  { to: '/definitions', label: 'Definitions', icon: Handshake },
  { to: '/import', label: 'Import', icon: FileUp },
  { to: '/members', label: 'Members', icon: Users },
  { to: '/settings', label: 'Settings', icon: SlidersHorizontal },
];

/** The way around: beside the screen, or under it where it is narrow. Shows only what this member can use. */
export function Navigation({ theme, onTheme }: { theme: Theme; onTheme: (theme: Theme) => void }) {
  const me = useMe();
  const places = PLACES.filter(({ to }) => to !== '/import' || me.data === undefined || canImport(me.data.member.role));
  return (
    <>
      <header className={styles['brand']}>
        <Mark />
        <div className={styles['names']}>
          <p className={styles['product']}>Leadlight</p>
          <p className={styles['workspace']} dir="auto">
            {me.data?.workspace.name ?? '\u00a0'}
          </p>
        </div>
        <div className={styles['accountTop']}>
          <AccountMenu me={me.data} theme={theme} onTheme={onTheme} isCompact />
        </div>
      </header>
      <nav className={styles['nav']} aria-label="Main">
        <ul className={styles['places']}>
          {places.map(({ to, label, icon: Icon }) => (
            <li key={to}>
              <Link to={to} className={styles['place']} activeOptions={{ exact: to === '/', includeSearch: false }}>
                <Icon aria-hidden="true" />
                <span className={styles['label']}>{label}</span>
                {to === '/inbox' && <UnansweredCount />}
                {to === '/definitions' && <ToSignCount />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles['account']}>
        <AccountMenu me={me.data} theme={theme} onTheme={onTheme} />
      </div>
    </>
  );
}

function UnansweredCount() {
  const { data } = useUnanswered();
  if (!data || data.items.length === 0) return null;
  return (
    <span className={styles['count']}>
      {data.items.length}
      {data.isMore && '+'}
      <span className="visually-hidden"> not answered</span>
    </span>
  );
}

/** How many versions wait for this member's signature. */
function ToSignCount() {
  const { data } = useDefinitions();
  const me = useMe();
  const member = me.data?.member;
  const size = member && canSign(member.role) ? (data?.versions.filter((version) => isMyTurn(version, member)).length ?? 0) : 0;
  if (size === 0) return null;
  return (
    <span className={styles['count']}>
      {size}
      <span className="visually-hidden"> to sign</span>
    </span>
  );
}
