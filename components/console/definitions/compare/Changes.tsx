import { useMemo } from 'react';
import { diffDefinitions } from '#lib/journey/diff.ts';
import { useDefinition } from '../../data/versions.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { ChangeList } from '../shared/ChangeList.tsx';

/** What changes from one version to another, in sentences. */
export function Changes({ from, to }: { from: number; to: number }) {
  const before = useDefinition(from);
  const after = useDefinition(to);
  const changes = useMemo(
    () => (before.data && after.data ? diffDefinitions(before.data.body, after.data.body) : null),
    [before.data, after.data],
  );
  if (changes !== null) return <ChangeList changes={changes} />;
  const failed = [before, after].find(({ error }) => error);
  if (failed?.error) {
    return <Failure error={failed.error} title="The versions could not be compared" onRetry={() => void failed.refetch()} />;
  }
  return <Lines label="Comparing the versions" rows={4} />;
}
