import { Monitor, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '#components/language/use-words.ts';
import type { Theme } from '#lib/contract/preferences.ts';
import { useConnection } from '../data/connection.ts';
import { useTransport } from '../data/transport.ts';
import type { Choice } from './ActionMenu.tsx';

const THEMES: readonly { value: Theme; icon: ReactNode }[] = [
  { value: 'system', icon: <Monitor aria-hidden="true" /> },
  { value: 'light', icon: <Sun aria-hidden="true" /> },
  { value: 'dark', icon: <Moon aria-hidden="true" /> },
];

/** Light or dark, for the menu; undefined while it is not known what holds. */
export function useThemeChoice(): Choice | undefined {
  const say = useWords('theme');
  const { ask } = useTransport();
  const preferences = useConnection()?.state.preferences;
  if (preferences === undefined) return undefined;
  return {
    label: say('theme'),
    options: THEMES.map(({ value, icon }) => ({
      label: say(value),
      icon,
      isChosen: preferences.theme === value,
      onSelect: () => void ask('changePreferences', { preferences: { ...preferences, theme: value } }),
    })),
  };
}
