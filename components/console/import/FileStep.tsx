import { getRouteApi } from '@tanstack/react-router';
import { FileUp } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import type { ImportKind } from '#lib/contract/imports.ts';
import { usePreviewImport } from '../data/imports.ts';
import { bytes, plural } from '../format.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { newDraft } from './draft.ts';
import styles from './FileStep.module.css';
import { useImportDraft } from './ImportDraft.tsx';
import { readFile } from './read-file.ts';
import { scanColumns } from './scan.ts';

const route = getRouteApi('/import');

const EXPLAINED: Record<ImportKind, string> = {
  people:
    'One row for each person: what is known of them, what they did, what a rep said and how it ended. They are told apart by e-mail, your own id or a CRM record id; the same file twice changes nothing.',
  assets: 'One row for each asset: a title and a link, and, if you have them, stages, personas, industries, owner and dates.',
};

/** Choose what comes in, and the file. */
export function FileStep() {
  const { draft, setDraft, clear } = useImportDraft();
  const navigate = route.useNavigate();
  const [kind, setKind] = useState<ImportKind>(draft?.kind ?? 'people');
  const [reading, setReading] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const preview = usePreviewImport();

  const take = async (file: File | undefined) => {
    if (!file || reading !== null) return;
    setFailure(null);
    setReading(`${file.name}, ${bytes(file.size)}`);
    const read = await readFile(file);
    if (!read.ok) {
      setReading(null);
      setFailure(read.error.message);
      return;
    }
    preview.mutate(
      { kind, csv: read.value.text },
      {
        onSuccess: (seen) => {
          clear();
          setDraft(newDraft(kind, read.value, seen, scanColumns(read.value.text, seen.headers)));
          void navigate({ search: { step: 'columns' } });
        },
        onError: (error) => setFailure(error.message),
        onSettled: () => setReading(null),
      },
    );
  };

  return (
    <div className={styles['step']}>
      <div className={styles['kind']}>
        <Segmented
          label="What the file holds"
          value={kind}
          options={[
            { value: 'people', label: 'People' },
            { value: 'assets', label: 'Assets' },
          ]}
          onChange={setKind}
          disabled={reading !== null}
        />
        <p className={styles['explained']}>{EXPLAINED[kind]}</p>
      </div>
      <DropZone reading={reading} onFile={(file) => void take(file)} />
      {failure !== null && (
        <Notice tone="negative" role="alert" title="This file cannot be imported as it is">
          {failure}
        </Notice>
      )}
      {draft && (
        <div className={styles['kept']}>
          <p>
            <strong dir="auto">{draft.file.name}</strong> · {bytes(draft.file.size)} · {plural(draft.preview.rowCount, 'row')} ·{' '}
            {plural(draft.preview.headers.length, 'column')}
            <span className={styles['soft']}> · your choices are kept</span>
          </p>
          <Button onClick={() => void navigate({ search: { step: 'columns' } })}>Go on with this file</Button>
        </div>
      )}
    </div>
  );
}

function DropZone({ reading, onFile }: { reading: string | null; onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const hintId = useId();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFile(event.dataTransfer.files[0]);
  };

  return (
    <section
      className={styles['zone']}
      data-over={isOver}
      aria-label="File"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className={styles['icon']} aria-hidden="true">
        <FileUp />
      </span>
      {reading === null ? (
        <p className={styles['invite']}>Drop a CSV file here</p>
      ) : (
        <p className={styles['invite']} role="status">
          Reading <bdi>{reading}</bdi>
        </p>
      )}
      <Button variant="primary" aria-describedby={hintId} disabled={reading !== null} onClick={() => input.current?.click()}>
        Choose a CSV file
      </Button>
      <p id={hintId} className={styles['hint']}>
        Column names in the first row. Commas, semicolons, tabs or bars between cells. At most 50 MB.
      </p>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-label="CSV file"
        className="visually-hidden"
        tabIndex={-1}
        onChange={({ target }) => {
          onFile(target.files?.[0]);
          target.value = '';
        }}
      />
    </section>
  );
}
