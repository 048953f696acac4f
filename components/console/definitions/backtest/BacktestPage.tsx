import { getRouteApi, Link } from '@tanstack/react-router';
import { Notice } from '#components/ui/Notice.tsx';
import { isGoing, useBacktest } from '../../data/backtests.ts';
import { useDefinitions } from '../../data/definitions.ts';
import { ApiFailure } from '../../data/failure.ts';
import { useMe } from '../../data/workspace.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { NotFound } from '../../parts/NotFound.tsx';
import { Page } from '../../parts/Page.tsx';
import { canBacktest } from '../../roles.ts';
import { Part } from '../shared/Part.tsx';
import { ResultView } from './ResultView.tsx';
import { Running } from './Running.tsx';
import { Who } from './Who.tsx';

const route = getRouteApi('/definitions/backtests/$id');

/** One replay by its own address: the result, and the people behind each figure. */
export function BacktestPage() {
  const { id } = route.useParams();
  const run = useBacktest(id);
  const definitions = useDefinitions();
  const me = useMe();
  if (run.error instanceof ApiFailure && run.error.code === 'notFound') return <NotFound />;
  if (!run.data) {
    return (
      <Page title="Backtest">
        {run.error ? (
          <Failure error={run.error} title="The backtest could not be loaded" onRetry={() => void run.refetch()} />
        ) : (
          <Lines label="Loading the backtest" rows={8} />
        )}
      </Page>
    );
  }
  const { draftName, draftHash, activeVersion, result, state, message } = run.data;
  const tested = definitions.data?.versions.find(({ contentHash }) => contentHash === draftHash);
  return (
    <Page
      title={`Backtest of “${draftName}”`}
      lead={
        <>
          {activeVersion === null ? 'No version was in force to compare it with. ' : `Against version ${activeVersion}. `}
          {tested && (
            <Link to="/definitions/$version" params={{ version: String(tested.version) }}>
              It is version {tested.version}
            </Link>
          )}
        </>
      }
    >
      {isGoing(run.data) && <Running run={run.data} mayStop={me.data !== undefined && canBacktest(me.data.member.role)} />}
      {state === 'cancelled' && (
        <Notice title="The backtest was stopped">Nothing is kept of it. Run it again from the draft or the version.</Notice>
      )}
      {state === 'failed' && (
        <Notice tone="negative" title="The backtest did not come to its end">
          {message ?? 'It was interrupted. Run it again from the draft or the version.'}
        </Notice>
      )}
      {result && (
        <Part id="result" title="What would it have done?">
          <ResultView run={run.data} result={result} />
        </Part>
      )}
      {result && <Who runId={id} result={result} activeVersion={activeVersion} />}
    </Page>
  );
}
