import { getRouteApi } from '@tanstack/react-router';
import { ArrowLeftRight, ArrowRight } from 'lucide-react';
import { EmptyState } from '#components/ui/EmptyState.tsx';
import { Field } from '#components/ui/Field.tsx';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { DefinitionSummary } from '#lib/contract/agreement.ts';
import { useDefinitions } from '../../data/definitions.ts';
import { Failure } from '../../parts/Failure.tsx';
import { Lines } from '../../parts/Lines.tsx';
import { Page } from '../../parts/Page.tsx';
import { Select } from '../../parts/Select.tsx';
import type { CompareSearch } from '../../search.ts';
import { ButtonLink } from '../shared/ButtonLink.tsx';
import { Part } from '../shared/Part.tsx';
import { STATUS_WORDS } from '../shared/standing.ts';
import { Changes } from './Changes.tsx';
import styles from './ComparePage.module.css';
import { baseOf } from './pairs.ts';

const route = getRouteApi('/definitions/compare');

/** Any two versions beside each other. Which ones stands in the address. */
export function ComparePage() {
  const definitions = useDefinitions();
  return (
    <Page title="Compare two versions" lead="What changes from one to the other, in sentences." width="reading">
      {definitions.error && !definitions.data && (
        <Failure error={definitions.error} title="The versions could not be loaded" onRetry={() => void definitions.refetch()} />
      )}
      {definitions.isPending && <Lines label="Loading the versions" />}
      {definitions.data && <Pair versions={definitions.data.versions} />}
    </Page>
  );
}

function Pair({ versions }: { versions: readonly DefinitionSummary[] }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [newest] = versions;
  const to = search.to ?? newest?.version;
  const after = versions.find(({ version }) => version === to);
  const from = search.from ?? (after && (baseOf(after, versions) ?? versions.find(({ version }) => version < after.version))?.version);
  const choose = (change: CompareSearch) => void navigate({ search: { from, to, ...change }, replace: true });

  if (versions.length < 2) {
    return (
      <EmptyState title="There are no two versions yet" actions={<ButtonLink to="/definitions">Go to the definitions</ButtonLink>}>
        A second one begins as a draft from the first.
      </EmptyState>
    );
  }
  const before = versions.find(({ version }) => version === from);
  return (
    <>
      <div className={styles['pair']}>
        <VersionSelect label="From" versions={versions} value={from} onChange={(version) => choose({ from: version })} />
        <ArrowRight className={styles['arrow']} aria-hidden="true" />
        <VersionSelect label="To" versions={versions} value={to} onChange={(version) => choose({ to: version })} />
        <IconButton label="Swap them" icon={<ArrowLeftRight />} onClick={() => choose({ from: to, to: from })} />
      </div>
      {before && after ? (
        <Part id="changes" title={`From version ${before.version} to version ${after.version}`}>
          <Changes from={before.version} to={after.version} />
        </Part>
      ) : (
        <p>Choose two versions.</p>
      )}
    </>
  );
}

type VersionSelectProps = {
  label: string;
  versions: readonly DefinitionSummary[];
  value: number | undefined;
  onChange: (version: number) => void;
};

function VersionSelect({ label, versions, value, onChange }: VersionSelectProps) {
  const isKnown = versions.some(({ version }) => version === value);
  return (
    <Field label={label} className={styles['field'] ?? ''}>
      {({ id }) => (
        <Select id={id} value={isKnown ? value : ''} onChange={({ target }) => onChange(Number(target.value))}>
          {!isKnown && <option value="">Choose a version</option>}
          {versions.map(({ id: key, version, name, status }) => (
            <option key={key} value={version}>
              {version} · {name} ({STATUS_WORDS[status].toLowerCase()})
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
