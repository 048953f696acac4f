import { getRouteApi } from '@tanstack/react-router';
import { Notice } from '#components/ui/Notice.tsx';
import { useMe } from '../data/workspace.ts';
import { Lines } from '../parts/Lines.tsx';
import { Page } from '../parts/Page.tsx';
import { canImport } from '../roles.ts';
import type { ImportStep } from '../search.ts';
import { CheckStep } from './CheckStep.tsx';
import { ColumnsStep } from './ColumnsStep.tsx';
import { DoneStep } from './DoneStep.tsx';
import { FileStep } from './FileStep.tsx';
import { useImportDraft } from './ImportDraft.tsx';
import { Steps } from './Steps.tsx';

const route = getRouteApi('/import');

/** People or assets from a CSV file: choose, map, look at what would happen, import. The step stands in the address; the browser's Back works. */
export function ImportPage() {
  const me = useMe();
  const { step: asked = 'file' } = route.useSearch();
  const { draft, run } = useImportDraft();
  const step = reachable(asked, draft !== null, run.status !== 'none');

  return (
    <Page title="Import" lead="People or assets from a CSV file. Nothing is stored before you have seen what would happen, row by row.">
      {me.data === undefined && <Lines label="Loading" />}
      {me.data && !canImport(me.data.member.role) && (
        <Notice title="Your role cannot import">
          Marketers, managers and admins can. Ask one of them, or ask an admin to change your role under Members.
        </Notice>
      )}
      {me.data && canImport(me.data.member.role) && (
        <>
          <Steps step={step} hasDraft={draft !== null} isDone={run.status === 'done'} />
          {step === 'file' && <FileStep />}
          {step === 'columns' && draft && <ColumnsStep draft={draft} />}
          {step === 'check' && draft && <CheckStep draft={draft} />}
          {step === 'done' && <DoneStep />}
        </>
      )}
    </Page>
  );
}

/** The step that can be shown: without a file there is nothing to map or check. */
function reachable(asked: ImportStep, hasDraft: boolean, hasRun: boolean): ImportStep {
  if (asked === 'done') return hasRun ? 'done' : hasDraft ? 'check' : 'file';
  return hasDraft ? asked : 'file';
}
