import { Language } from '../../lib/contract/preferences.ts';
import type { browser as english } from '../../lib/words/en/page/browser.ts';
import type { Translated } from '../../lib/words/translated.ts';

/** A file of the browser's own kind, as the build takes it. */
type LocaleFile = { relativeDest: string; contents: string };

/** The words of the manifest and of what we put into pages, as the browser reads them: `_locales/de/messages.json`, one for each language. */
export async function localeFiles(): Promise<LocaleFile[]> {
  return Promise.all(
    Language.options.map(async (language) => {
      const { browser }: { browser: Translated<typeof english> } = await import(`../../lib/words/${language}/page/browser.ts`);
      const messages = Object.fromEntries(Object.entries(browser).map(([name, text]) => [name, { message: text.replace('{what}', '$1') }]));
      return { relativeDest: `_locales/${language}/messages.json`, contents: JSON.stringify(messages, null, 2) };
    }),
  );
}
