import type { Language } from '../contract/preferences.ts';

/** How Leadlight speaks to one person: the language of its words, and the region's way with dates and numbers. */
export type Manner = {
  language: Language;
  /** A BCP 47 tag: `de-AT` for an Austrian, `en-GB` where the region is not known. */
  locale: string;
  direction: 'ltr' | 'rtl';
};

/** The region whose dates and numbers hold where the browser names none. Not the United States for English: most of the world writes the day first. */
const USUAL_LOCALE: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', es: 'es-ES', fr: 'fr-FR', he: 'he-IL' };

/** Languages by their own names, as a person looks for theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  he: 'עברית',
};

/**
 * The manner for a person. `chosen` null: the first of the browser's languages that we speak, else English.
 *
 * @param browserLanguages BCP 47 tags in the person's order, as `navigator.languages` has them.
 */
export function mannerFor(chosen: Language | null, browserLanguages: readonly string[]): Manner {
  const language = chosen ?? firstSpoken(browserLanguages) ?? 'en';
  const regional = browserLanguages.find((tag) => tag.includes('-') && languageOf(tag) === language && isLocale(tag));
  return { language, locale: regional ?? USUAL_LOCALE[language], direction: language === 'he' ? 'rtl' : 'ltr' };
}

export function isSpoken(language: string): language is Language {
  return language in USUAL_LOCALE;
}

function firstSpoken(tags: readonly string[]): Language | undefined {
  return tags.map(languageOf).find(isSpoken);
}

/** `de` of `de-AT`; browsers have called Hebrew `iw`. */
function languageOf(tag: string): string {
  const primary = tag.split('-')[0]?.toLowerCase() ?? '';
  return primary === 'iw' ? 'he' : primary;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
