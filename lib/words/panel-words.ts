import type { Language } from '../contract/preferences.ts';
import type * as english from './en/panel-words.ts';
import type { Translated } from './translated.ts';

/** What the panel says, in English: what other languages are held against. */
export type PanelWords = typeof english;

/** The panel's words in one language; each language is a file of its own, and only the one that is spoken is loaded. */
export function panelWords(language: Language): Promise<Translated<PanelWords>> {
  return FILES[language]();
}

const FILES: Readonly<Record<Language, () => Promise<Translated<PanelWords>>>> = {
  en: () => import('./en/panel-words.ts'),
  de: () => import('./de/panel-words.ts'),
  es: () => import('./es/panel-words.ts'),
  fr: () => import('./fr/panel-words.ts'),
  he: () => import('./he/panel-words.ts'),
};
