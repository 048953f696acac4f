import type { Language } from '../contract/preferences.ts';
import type * as english from './en/settings-words.ts';
import type { Translated } from './translated.ts';

/** What the settings and the popup say, in English. */
export type SettingsWords = typeof english;

/** The words of the settings and the popup in one language. */
export function settingsWords(language: Language): Promise<Translated<SettingsWords>> {
  return FILES[language]();
}

const FILES: Readonly<Record<Language, () => Promise<Translated<SettingsWords>>>> = {
  en: () => import('./en/settings-words.ts'),
  de: () => import('./de/settings-words.ts'),
  es: () => import('./es/settings-words.ts'),
  fr: () => import('./fr/settings-words.ts'),
  he: () => import('./he/settings-words.ts'),
};
