import { Link } from '@tanstack/react-router';
import { plural } from '../format.ts';
import { useImportDraft } from '../import/ImportDraft.tsx';
import { Card } from './Card.tsx';

/** An import that was begun in this tab and wants to be gone on with, or looked at. */
export function ImportCard() {
  const { draft, run } = useImportDraft();
  if (run.status === 'running') {
    return (
      <Card
        title="An import is running"
        more={
          <Link to="/import" search={{ step: 'done' }}>
            See how far it is
          </Link>
        }
      >
        <p dir="auto">{draft?.file.name}</p>
      </Card>
    );
  }
  if (run.status === 'failed') {
    return (
      <Card
        title="An import did not go through"
        more={
          <Link to="/import" search={{ step: 'done' }}>
            See what to do
          </Link>
        }
      >
        <p>{run.error.message}</p>
      </Card>
    );
  }
  if (run.status === 'done') {
    const { issueCount, counts } = run.report;
    if (issueCount === 0) return null;
    return (
      <Card
        title="An import has things to look at"
        more={
          <Link to="/import" search={{ step: 'done' }}>
            See them
          </Link>
        }
      >
        <p>
          <bdi>{run.fileName}</bdi>: {plural(counts.skipped, 'row')} skipped, {plural(issueCount, 'remark')}.
        </p>
      </Card>
    );
  }
  if (draft === null) return null;
  return (
    <Card
      title="An import is half done"
      more={
        <Link to="/import" search={{ step: 'columns' }}>
          Go on with it
        </Link>
      }
    >
      <p>
        <bdi>{draft.file.name}</bdi>, {plural(draft.preview.rowCount, 'row')}. Nothing is stored yet.
      </p>
    </Card>
  );
}
