import { useCallback, useEffect, useMemo, useReducer } from 'react';
import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import type { EditorContext } from './editor-context.ts';
import { type Action, type Editing, edit, isChanged, startEditing } from './model/editing.ts';
import { dropWork, keepWork, readWork } from './model/kept-work.ts';

export type UseEditing = { state: Editing; isUnsaved: boolean; dispatch: (action: Action) => void; editor: EditorContext };

/** The edit of a draft in this tab. What is not saved is kept beside it, and found again after a reload. */
export function useEditing(draft: DefinitionDraft, memberId: string): UseEditing {
  const [state, dispatch] = useReducer(edit, null, () => {
    const kept = readWork(sessionStorage, memberId, draft.id);
    return kept === null ? startEditing(draft) : startEditing(kept.base, kept.document);
  });
  const isUnsaved = isChanged(state);

  useEffect(() => {
    if (isUnsaved) keepWork(sessionStorage, memberId, { base: state.base, document: state.document });
    else dropWork(sessionStorage, memberId, state.base.id);
  }, [state.base, state.document, isUnsaved, memberId]);

  // Somebody else's save is taken in at once where nothing of one's own would be lost.
  const isBehind = draft.revision > state.base.revision;
  useEffect(() => {
    if (isBehind && !isUnsaved) dispatch({ type: 'takeTheirs', draft });
  }, [isBehind, isUnsaved, draft]);

  const change = useCallback<EditorContext['change']>((what, apply) => dispatch({ type: 'change', what, change: apply }), []);
  const editor = useMemo<EditorContext>(
    () => ({
      change,
      changeBody: (what, apply) =>
        change(what, (document) => {
          const body = apply(document.body);
          return body === document.body ? document : { ...document, body };
        }),
    }),
    [change],
  );
  return { state, isUnsaved, dispatch, editor };
}
