import { createContext, createElement, Fragment, type ReactNode, use, useMemo } from 'react';
import type { PanelWords } from '#lib/words/panel-words.ts';
import { type KeyOf, type Say as SayIn, sayIn, type Texts } from '#lib/words/say.ts';
import type { SettingsWords } from '#lib/words/settings-words.ts';
import type { Manner } from '#lib/words/speech.ts';

/** All areas of words that a page of the extension may have. */
type Areas = PanelWords & SettingsWords;

/** One language, ready to be spoken. */
export type Speech = Manner & { words: { readonly [Area in keyof Areas]?: Texts } };

export const SpeechContext = createContext<Speech | null>(null);

/** What `useWords('header')` gives: say a text, or draw it with its tags. */
export type Say<Area extends keyof Areas> = SayIn<Areas[Area]>;

/** The words of one area, in the language that is spoken: `const say = useWords('header')`, then `say('grade', { grade: 'B2' })`. */
export function useWords<Area extends keyof Areas>(area: Area): Say<Area> {
  const speech = useSpeech();
  return useMemo(() => sayIn<Areas[Area]>(speech.words[area] ?? {}, speech), [speech, area]);
}

export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('Words need <LanguageProvider> around what says them.');
  return speech;
}

/** A text with tags as React draws it: `<p>{drawn(say.parts('signed', { name, b: (within) => <b>{within}</b> }))}</p>`. */
export function drawn(parts: readonly ReactNode[]): ReactNode {
  return createElement(Fragment, null, ...parts);
}

export type { KeyOf };
