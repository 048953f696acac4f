import { useState } from 'react';
import type { DefinitionBody } from '#lib/contract/definition.ts';
import type { CheckedDefinition } from '#lib/journey/check.ts';
import { Segmented } from '../../../parts/Segmented.tsx';
import type { View } from '../frame/views.ts';
import { PersonPreview } from './PersonPreview.tsx';
import styles from './SidePanel.module.css';
import { WordsPanel } from './WordsPanel.tsx';

export type SidePanelProps = {
  view: View;
  isWide: boolean;
  body: DefinitionBody;
  checked: CheckedDefinition;
  basedOn: number | null;
  onJump: (path: string) => void;
};

/** What the draft says in words, and what it would show of a person. */
export function SidePanel({ view, isWide, body, checked, basedOn, onJump }: SidePanelProps) {
  const [tab, setTab] = useState<'words' | 'person'>('words');
  const shown = isWide ? tab : view === 'person' ? 'person' : 'words';
  return (
    <aside className={styles['panel']} data-wide={isWide} aria-label="What the draft means">
      {isWide && (
        <div className={styles['tabs']}>
          <Segmented
            label="What the draft means"
            value={tab}
            options={[
              { value: 'words', label: 'In words' },
              { value: 'person', label: 'On a person' },
            ]}
            onChange={setTab}
          />
        </div>
      )}
      <div className={styles['content']}>
        {shown === 'words' ? (
          <WordsPanel body={body} basedOn={basedOn} onJump={onJump} />
        ) : (
          <PersonPreview body={checked.ok ? checked.body : null} />
        )}
      </div>
    </aside>
  );
}
