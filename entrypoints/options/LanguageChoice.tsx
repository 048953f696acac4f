import { useFailureWords } from '#components/language/use-failure-words.tsx';
import { useWords } from '#components/language/use-words.ts';
import { Field } from '#components/ui/Field.tsx';
import type { BackgroundState } from '#lib/bridge/messages.ts';
import { Language } from '#lib/contract/preferences.ts';
import { isSpoken, LANGUAGE_NAMES } from '#lib/words/speech.ts';
import type { ExtensionPage } from './extension-page.ts';
import { useAction } from './use-extension.ts';

/** The language of the panel and the settings, each by its own name: who cannot read what is spoken finds theirs all the same. */
export function LanguageChoice({ page, state }: { page: ExtensionPage; state: BackgroundState | null }) {
  const say = useWords('options');
  const failureWords = useFailureWords();
  const { problem, run } = useAction();
  const preferences = state?.preferences;
  const choose = (value: string) => {
    const language = isSpoken(value) ? value : null;
    if (preferences !== undefined) void run(() => page.ask('changePreferences', { preferences: { ...preferences, language } }));
  };
  return (
    <Field label={say('language')} {...(problem === null ? {} : { error: failureWords(problem) })}>
      {(control) => (
        <select
          {...control}
          disabled={preferences === undefined}
          value={preferences?.language ?? ''}
          onChange={(event) => choose(event.target.value)}
        >
          <option value="">{say('browserLanguage')}</option>
          {Language.options.map((language) => (
            <option key={language} value={language} lang={language} dir={language === 'he' ? 'rtl' : 'ltr'}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
