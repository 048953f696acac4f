import { Download, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '#components/ui/Button.tsx';
import { Notice } from '#components/ui/Notice.tsx';
import { download } from '../parts/download.ts';
import type { Draft } from './draft.ts';
import { useImportDraft } from './ImportDraft.tsx';
import styles from './SavedPlan.module.css';
import { applyPlan, writePlan } from './saved-plan.ts';

/** Keeps a mapping as a file, for next month's export and for the command line. */
export function SavedPlan({ draft }: { draft: Draft }) {
  const { setDraft } = useImportDraft();
  const input = useRef<HTMLInputElement>(null);
  const [word, setWord] = useState<{ tone: 'info' | 'warning' | 'negative'; text: string } | null>(null);

  const load = async (file: File | undefined) => {
    if (!file) return;
    const applied = applyPlan(draft, await file.text());
    if (!applied.ok) return setWord({ tone: 'negative', text: applied.error.message });
    const { missing } = applied.value;
    setDraft(applied.value.draft);
    setWord(
      missing.length === 0
        ? { tone: 'info', text: `The mapping of ${file.name} is used. Columns that it does not know are left out.` }
        : { tone: 'warning', text: `The mapping of ${file.name} is used. This file does not have: ${missing.join(', ')}.` },
    );
  };

  return (
    <div className={styles['saved']}>
      <Button size="s" variant="plain" icon={<Upload />} onClick={() => input.current?.click()}>
        Load mapping
      </Button>
      <Button
        size="s"
        variant="plain"
        icon={<Download />}
        onClick={() => download(`${draft.source || 'import'}.mapping.json`, 'application/json', writePlan(draft))}
      >
        Save mapping
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        className="visually-hidden"
        tabIndex={-1}
        aria-label="Mapping file"
        onChange={({ target }) => {
          void load(target.files?.[0]);
          target.value = '';
        }}
      />
      {word && (
        <Notice tone={word.tone} role={word.tone === 'negative' ? 'alert' : 'status'} className={styles['word'] ?? ''}>
          {word.text}
        </Notice>
      )}
    </div>
  );
}
