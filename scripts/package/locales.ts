import { Language } from '../../lib/contract/preferences.ts';
import type { browser as english } from '../../lib/words/en/page/browser.ts';
import type { Translated } from '../../lib/words/translated.ts';

/** A file of the browser's own kind, as the build takes it. */
type LocaleFile = { relativeDest: string; contents: string };

/** What we say in pages; all else is said by the browser itself. */
const IN_PAGES: readonly string[] = ['width', 'height', 'move', 'handle', 'open', 'notLetIn'] satisfies (keyof typeof english)[];

/**
 * The words of the manifest, as the browser reads them (`_locales/de/messages.json`), and those of what we put into pages, as a script that
 * brings them there (`page-words-de.js`, read by `lib/page/word.ts`): both for each language.
 */
export async function localeFiles(): Promise<LocaleFile[]> {
  const files = await Promise.all(
    Language.options.map(async (language) => {
      const { browser }: { browser: Translated<typeof english> } = await import(`../../lib/words/${language}/page/browser.ts`);
      const words = Object.entries(browser).map(([name, text]): [string, string] => [name, text.replace('{what}', '$1')]);
      const messages = words.flatMap(([name, message]) => (IN_PAGES.includes(name) ? [] : [[name, { message }]]));
      const inPages = words.filter(([name]) => IN_PAGES.includes(name));
      return [
        { relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(Object.fromEntries(messages), null, 2) },
        {
          relativeDest: `page-words-${language}.js`,
          contents: `(globalThis.leadlight??={}).words=${JSON.stringify(Object.fromEntries(inPages))}\n`,
        },
      ];
    }),
  );
  return files.flat();
}
