import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import { type Document, documentOf, isSame } from './document.ts';

/** An edit of a draft: as it was saved, as it stands, and the way back and forth. */
export type Editing = {
  /** What the edits began from. A save names its revision, so that nobody writes over another's work. */
  base: DefinitionDraft;
  document: Document;
  past: readonly Document[];
  future: readonly Document[];
  /** What the last step changed: more of the same joins it, so that one undo takes back a word, not a letter. */
  lastChange: string | null;
};

export type Action =
  | { type: 'change'; what: string; change: (document: Document) => Document }
  | { type: 'undo' }
  | { type: 'redo' }
  /** Saved: `sent` is what was sent; what was typed meanwhile stays. */
  | { type: 'saved'; draft: DefinitionDraft; sent: Document }
  /** Begin anew from what the server holds. */
  | { type: 'takeTheirs'; draft: DefinitionDraft }
  /** Keep the own document, over what was saved meanwhile. */
  | { type: 'keepMine'; draft: DefinitionDraft };

const MOST_STEPS = 200;

export function startEditing(base: DefinitionDraft, kept?: Document): Editing {
  return { base, document: kept ?? documentOf(base), past: [], future: [], lastChange: null };
}

export function isChanged({ base, document }: Editing): boolean {
  return !isSame(document, documentOf(base));
}

export function edit(state: Editing, action: Action): Editing {
  switch (action.type) {
    case 'change': {
      const document = action.change(state.document);
      if (document === state.document) return state;
      const joins = action.what === state.lastChange && state.past.length > 0;
      const past = joins ? state.past : [...state.past, state.document].slice(-MOST_STEPS);
      return { ...state, document, past, future: [], lastChange: action.what };
    }
    case 'undo': {
      const document = state.past.at(-1);
      if (document === undefined) return state;
      return { ...state, document, past: state.past.slice(0, -1), future: [state.document, ...state.future], lastChange: null };
    }
    case 'redo': {
      const [document, ...future] = state.future;
      if (document === undefined) return state;
      return { ...state, document, past: [...state.past, state.document], future, lastChange: null };
    }
    case 'saved': {
      const isUntouched = isSame(state.document, action.sent);
      return { ...state, base: action.draft, document: isUntouched ? documentOf(action.draft) : state.document, lastChange: null };
    }
    case 'takeTheirs':
      return startEditing(action.draft);
    case 'keepMine':
      return { ...state, base: action.draft };
  }
}
