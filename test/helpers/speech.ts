import type { SpeechSource } from '#components/language/LanguageProvider.tsx';
import { speechSource } from '#components/language/speech-source.ts';
import type { Language } from '#lib/contract/preferences.ts';
import { panelWords } from '#lib/words/panel-words.ts';

/** The panel's words, ready before a test begins; `languages` as a browser would have them. */
export function panelSpeech(languages: readonly (Language | `${Language}-${string}`)[] = ['en-GB']): Promise<SpeechSource> {
  return speechSource({ load: panelWords, languages });
}
