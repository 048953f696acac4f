import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Theme } from '#lib/contract/preferences.ts';
import { useConnection } from '../data/connection.ts';
import { useTransport } from '../data/transport.ts';
import type { Choice } from './ActionMenu.tsx';

const THEMES: readonly { value: Theme; label: string; icon: ReactNode }[] = [
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden="true" /> },
  { value: 'light', label: 'Light', icon: <Sun aria-hidden="true" /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden="true" /> },
];

/** Light or dark, for the menu; undefined while it is not known what holds. */
export function useThemeChoice(): Choice | undefined {
  const { ask } = useTransport();
  const preferences = useConnection()?.state.preferences;
  if (preferences === undefined) return undefined;
  return {
    label: 'Theme',
    options: THEMES.map(({ value, label, icon }) => ({
      label,
      icon,
      isChosen: preferences.theme === value,
      onSelect: () => void ask('changePreferences', { preferences: { ...preferences, theme: value } }),
    })),
  };
}
