import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { ImportReport } from '#lib/contract/imports.ts';
import { useRunImport } from '../data/imports.ts';
import { useServices } from '../services.ts';
import { type Draft, planOf } from './draft.ts';

/** Where the import for good stands. */
export type Run =
  | { status: 'none' }
  | { status: 'running'; since: number }
  | { status: 'done'; report: ImportReport; fileName: string }
  | { status: 'failed'; error: Error };

type ImportDraft = {
  draft: Draft | null;
  setDraft: (change: Draft | null | ((old: Draft | null) => Draft | null)) => void;
  run: Run;
  start: () => void;
  /** Forgets draft and result, for the next file. */
  clear: () => void;
};

const DraftContext = createContext<ImportDraft | null>(null);

/** Keeps the import that is being prepared, above the screens: leaving the page inside the console loses nothing. */
export function ImportDraftProvider({ children }: { children: ReactNode }) {
  const { now } = useServices();
  const [draft, setDraft] = useState<Draft | null>(null);
  const [run, setRun] = useState<Run>({ status: 'none' });
  const { mutate } = useRunImport();
  const isUnsaved = run.status === 'running' || (draft !== null && run.status !== 'done');

  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnsaved]);

  const value = useMemo<ImportDraft>(
    () => ({
      draft,
      setDraft,
      run,
      start: () => {
        if (draft === null || run.status === 'running') return;
        setRun({ status: 'running', since: now().getTime() });
        mutate(
          { plan: planOf(draft), csv: draft.file.text },
          {
            onSuccess: (report) => setRun({ status: 'done', report, fileName: draft.file.name }),
            onError: (error) => setRun({ status: 'failed', error }),
          },
        );
      },
      clear: () => {
        setDraft(null);
        setRun({ status: 'none' });
      },
    }),
    [draft, run, mutate, now],
  );
  return <DraftContext value={value}>{children}</DraftContext>;
}

export function useImportDraft(): ImportDraft {
  const value = useContext(DraftContext);
  if (value === null) throw new Error('useImportDraft needs an ImportDraftProvider above it.');
  return value;
}
