import { UserRoundSearch, X } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/IconButton.tsx';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { PersonCard } from '#lib/contract/people.ts';
import { useDefinitionPreview } from '../../../data/definition-help.ts';
import { Failure } from '../../../parts/Failure.tsx';
import { Lines } from '../../../parts/Lines.tsx';
import styles from './PersonPreview.module.css';
import { PersonSearch } from './PersonSearch.tsx';
import { PreviewResult } from './PreviewResult.tsx';
import { useDebounced } from './use-debounced.ts';

const REST_MS = 300;

/** What a chosen person's record would show under the draft, beside what it shows today. `body` is null while the draft has problems. */
export function PersonPreview({ body }: { body: DefinitionBody | null }) {
  const [person, setPerson] = useState<PersonCard | null>(null);
  const settled = useDebounced(body, REST_MS);
  const [lastGood, setLastGood] = useState(settled);
  if (settled !== null && settled !== lastGood) setLastGood(settled);
  const preview = useDefinitionPreview(lastGood, person?.id ?? null);

  if (person === null) {
    return (
      <div className={styles['preview']}>
        <p className={styles['lead']}>
          <UserRoundSearch aria-hidden="true" />
          Choose somebody you know well, and see what their record would show under this draft.
        </p>
        <PersonSearch onChoose={setPerson} />
      </div>
    );
  }
  return (
    <div className={styles['preview']}>
      <div className={styles['who']}>
        <div>
          <h2 className={styles['name']}>
            <bdi>{person.label}</bdi>
          </h2>
          <p className={styles['soft']}>
            <bdi>{[person.title, person.accountName].filter(Boolean).join(' · ')}</bdi>
          </p>
        </div>
        <IconButton size="s" label="Choose somebody else" icon={<X />} onClick={() => setPerson(null)} />
      </div>
      {body === null && <p className={styles['stale']}>The draft has problems, so this shows how it stood before them.</p>}
      {preview.error && <Failure error={preview.error} title="This could not be worked out" onRetry={() => void preview.refetch()} />}
      {preview.isLoading && <Lines label="Working it out" rows={6} />}
      {preview.data && (
        <div
          data-stale={preview.isPlaceholderData || body === null || body !== settled}
          className={styles['result']}
          aria-busy={preview.isFetching}
        >
          <PreviewResult draft={preview.data.draft} today={preview.data.active} />
        </div>
      )}
    </div>
  );
}
