import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DefinitionDraft } from '#lib/contract/agreement.ts';
import { DEFINITIONS, type Definitions, useSaveDraft } from '../../../data/definitions.ts';
import { ApiFailure } from '../../../data/failure.ts';
import { changeOf } from '../model/document.ts';
import type { UseEditing } from '../use-editing.ts';

export type Saving = {
  isPending: boolean;
  /** What kept the last save from going through; a conflict is told apart. */
  error: Error | null;
  /** The draft as somebody else has saved it since these edits began; null: nobody has. */
  theirs: DefinitionDraft | null;
  /** Saves; false where it did not go through, and why is then shown. */
  save: () => Promise<DefinitionDraft | null>;
  /** Saves over what somebody else has saved. */
  overwrite: (theirs: DefinitionDraft) => Promise<void>;
  closeConflict: () => void;
};

/** Saves the draft as it stands, never over another's work unseen. */
export function useSaving({ state, dispatch }: UseEditing): Saving {
  const queries = useQueryClient();
  const mutation = useSaveDraft();
  const [theirs, setTheirs] = useState<DefinitionDraft | null>(null);

  const saveOver = async (revision: number): Promise<DefinitionDraft | null> => {
    const sent = state.document;
    try {
      const draft = await mutation.mutateAsync({ id: state.base.id, ...changeOf(sent, revision) });
      dispatch({ type: 'saved', draft, sent });
      return draft;
    } catch (error) {
      if (error instanceof ApiFailure && error.code === 'conflict') setTheirs(await latest());
      return null;
    }
  };
  const latest = async (): Promise<DefinitionDraft | null> => {
    await queries.refetchQueries({ queryKey: [DEFINITIONS, 'list'] });
    return queries.getQueryData<Definitions>([DEFINITIONS, 'list'])?.drafts.find(({ id }) => id === state.base.id) ?? null;
  };
  const isConflict = mutation.error instanceof ApiFailure && mutation.error.code === 'conflict';

  return {
    isPending: mutation.isPending,
    error: isConflict && theirs !== null ? null : mutation.error,
    theirs,
    save: () => saveOver(state.base.revision),
    overwrite: async (draft) => {
      setTheirs(null);
      dispatch({ type: 'keepMine', draft });
      await saveOver(draft.revision);
    },
    closeConflict: () => setTheirs(null),
  };
}
