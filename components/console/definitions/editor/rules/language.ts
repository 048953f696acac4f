import type { ReactNode } from 'react';
import type { Leaf, Nested } from '../model/nested.ts';

/** What a nested list of sentences speaks of: conditions on people, or criteria on where they stand. */
export type Language<L extends Leaf> = {
  /** `condition`, `criterion`: what a row is called aloud. */
  noun: string;
  /** What can be added, in the user's words. */
  kinds: readonly { kind: L['type']; label: string; icon: ReactNode }[];
  blank: (kind: L['type']) => L;
  /** The same place as another kind; what both can say is kept. */
  turn: (kind: L['type'], leaf: L) => L;
  /** The sentence with its blanks as controls. */
  Sentence: (props: SentenceProps<L>) => ReactNode;
  /** Whether groups can be made; not where they could say nothing. */
  group: Record<'all' | 'any' | 'not', string>;
};

export type SentenceProps<L extends Leaf> = { leaf: L; path: string; onChange: (leaf: L) => void };

export type RulesProps<L extends Leaf> = {
  language: Language<L>;
  list: readonly Nested<L>[];
  /** Of the list itself; its items are at `path.0`, `path.1` … */
  path: string;
  /** What stands between the items. */
  joint: 'and' | 'or';
  onChange: (list: Nested<L>[]) => void;
};
