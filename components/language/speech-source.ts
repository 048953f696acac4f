import type { Language } from '#lib/contract/preferences.ts';
import { isSpoken, mannerFor } from '#lib/words/speech.ts';
import type { SpeechSource } from './LanguageProvider.tsx';
import type { Speech } from './use-words.ts';

export type SpeechOptions = {
  /** Loads a page's words in one language. */
  load: (language: Language) => Promise<Speech['words']>;
  /** The browser's languages in the person's order, as BCP 47 tags. */
  languages: readonly string[];
  /** Keeps the last choice, so that a page opens in it before the background has answered; may throw where storage is shut. */
  memory?: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
};

const REMEMBERED = 'leadlight.language';

/** Loads the language to begin with: the last choice, else the browser's. */
export async function speechSource({ load, languages, memory }: SpeechOptions): Promise<SpeechSource> {
  const known = new Map<string, Promise<Speech>>();

  const inLanguage = (chosen: Language | null): Promise<Speech> => {
    const manner = mannerFor(chosen, languages);
    const speech = known.get(manner.language) ?? load(manner.language).then((words) => ({ ...manner, words }));
    known.set(manner.language, speech);
    return speech;
  };

  return {
    first: await inLanguage(recall(memory)),
    speak(chosen) {
      remember(memory, chosen);
      return inLanguage(chosen);
    },
  };
}

function recall(memory: SpeechOptions['memory']): Language | null {
  try {
    const last = memory?.().getItem(REMEMBERED) ?? '';
    return isSpoken(last) ? last : null;
  } catch {
    return null;
  }
}

function remember(memory: SpeechOptions['memory'], chosen: Language | null): void {
  try {
    if (chosen === null) memory?.().removeItem(REMEMBERED);
    else memory?.().setItem(REMEMBERED, chosen);
  } catch {
    // The next page begins in the browser's language, and changes when the background has answered.
  }
}
