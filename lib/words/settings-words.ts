import type { Language } from '../contract/preferences.ts';
import type { words } from './en/settings-words.ts';
import type { Translated } from './translated.ts';

/** What the settings and the popup say, in English. */
export type SettingsWords = typeof words;

/** The words of the settings and the popup in one language. */
export async function settingsWords(language: Language): Promise<Translated<SettingsWords>> {
  return (await FILES[language]()).words;
}

const FILES: Readonly<Record<Language, () => Promise<{ words: Translated<SettingsWords> }>>> = {
  en: () => import('./en/settings-words.ts'),
  de: () => import('./de/settings-words.ts'),
  es: () => import('./es/settings-words.ts'),
  fr: () => import('./fr/settings-words.ts'),
  he: () => import('./he/settings-words.ts'),
};
