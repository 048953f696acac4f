import { createContext, useContext } from 'react';
import type { KnownFacts } from '#lib/contract/agreement.ts';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { DefinitionProblem } from '#lib/contract/errors.ts';
import type { Document } from './model/document.ts';

/** What every part of the form needs; values that change seldom, or that all parts follow. */
export type EditorContext = {
  /** Changes the document. Steps that name the same `what` in a row are undone together. */
  change: (what: string, change: (document: Document) => Document) => void;
  changeBody: (what: string, change: (body: DefinitionBody) => DefinitionBody) => void;
};

export const Editor = createContext<EditorContext | null>(null);
export const Problems = createContext<readonly DefinitionProblem[]>([]);
/** What may be said but is hardly meant; it keeps nobody from saving. */
export const Warnings = createContext<readonly DefinitionProblem[]>([]);
/** Every trigger's key with its name, for sentences that speak of triggers. */
export const TriggerNames = createContext<readonly { value: string; label: string }[]>([]);
export const Facts = createContext<KnownFacts | null>(null);

export function useEditor(): EditorContext {
  const value = useContext(Editor);
  if (value === null) throw new Error('useEditor needs an Editor above it.');
  return value;
}

export const useProblems = (): readonly DefinitionProblem[] => useContext(Problems);

export const useWarnings = (): readonly DefinitionProblem[] => useContext(Warnings);

/** What the history holds; null until it is known. */
export const useFacts = (): KnownFacts | null => useContext(Facts);

export const useTriggerNames = (): readonly { value: string; label: string }[] => useContext(TriggerNames);
