import { type UseMutationResult, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '#lib/contract/endpoints.ts';
import type { ImportPlan, ImportPreview, ImportReport } from '#lib/contract/imports.ts';
import { useServices } from '../services.ts';
import { ask } from './failure.ts';

/** A file of 50 MB over a slow line, and the work on it. */
const FILE_MS = 600_000;

export function usePreviewImport(): UseMutationResult<ImportPreview, Error, InputOf<'previewImport'>> {
  const { api } = useServices();
  return useMutation({ mutationFn: (input: InputOf<'previewImport'>) => ask(api, 'previewImport', input, { timeoutMs: FILE_MS }) });
}

/**
 * What an import would do. Kept for as long as file and plan stay the same, so that going back and forth asks only once.
 * `file` names the text without holding it: a new name for every file that is chosen.
 */
export function useDryRun(given: { file: string; plan: ImportPlan; csv: string } | null): UseQueryResult<ImportReport> {
  const { api } = useServices();
  return useQuery({
    queryKey: ['dryRun', given?.file ?? null, given?.plan ?? null],
    queryFn: async ({ signal }) => {
      if (given === null) throw new Error('There is nothing to check.');
      return ask(api, 'dryRunImport', { plan: given.plan, csv: given.csv }, { signal, timeoutMs: FILE_MS });
    },
    enabled: given !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}

/** Imports for good; every screen that counts people, verdicts or assets is stale afterwards, and so is every dry run. */
export function useRunImport(): UseMutationResult<ImportReport, Error, InputOf<'runImport'>> {
  const { api } = useServices();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: InputOf<'runImport'>) => ask(api, 'runImport', input, { timeoutMs: FILE_MS }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: ['dryRun'] });
      void queries.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
    },
  });
}
