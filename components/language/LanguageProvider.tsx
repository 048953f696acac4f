import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import type { Language } from '#lib/contract/preferences.ts';
import { FormatsContext, formatsIn } from './formats.ts';
import { type Speech, SpeechContext } from './use-words.ts';

/** Where a page gets its language from. */
export type SpeechSource = {
  /** Spoken until the person's choice is known. */
  first: Speech;
  /** Loads the language that was chosen; null: the browser's. */
  speak: (chosen: Language | null) => Promise<Speech>;
};

export type LanguageProviderProps = {
  source: SpeechSource;
  /** The person's choice; undefined until it is known. */
  chosen: Language | null | undefined;
  children: ReactNode;
};

/** Lets everything within speak one language, and tells the document which: a change takes effect as soon as its words are here. */
export function LanguageProvider({ source, chosen, children }: LanguageProviderProps) {
  const [speech, setSpeech] = useState(source.first);
  const { language, locale, direction } = speech;

  useEffect(() => {
    if (chosen === undefined) return;
    let isOutdated = false;
    void source.speak(chosen).then((next) => {
      if (!isOutdated) setSpeech(next);
    });
    return () => {
      isOutdated = true;
    };
  }, [source, chosen]);

  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);

  return (
    <SpeechContext value={speech}>
      <FormatsContext value={formatsIn(locale)}>{children}</FormatsContext>
    </SpeechContext>
  );
}
