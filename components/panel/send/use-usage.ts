import { createContext, type RefObject, use, useEffect, useRef } from 'react';
import type { DismissReason } from '#lib/contract/vocabulary.ts';
import { useEnvironment } from '../data/environment.ts';
import { type Subject, useAddEntry } from '../data/use-entries.ts';

/** Assets already counted as shown in this panel's life, by subject; one set for the whole panel. */
export const ShownContext = createContext<Set<string>>(new Set());

/** So long must a card be seen to count as shown, in milliseconds. */
const SEEN_FOR_MS = 1000;
const HALF = 0.5;

/** How a rep uses one asset for one subject, each use an entry of its own. */
export function useUsage(subject: Subject, assetId: string) {
  const addEntry = useAddEntry(subject);
  return {
    open: () => void addEntry({ kind: 'usage', assetId, action: 'open' }),
    share: () => void addEntry({ kind: 'usage', assetId, action: 'share' }),
    dismiss: (reason: DismissReason) => addEntry({ kind: 'usage', assetId, action: 'dismiss', reason }).id,
    takeBack: (entryId: string) => void addEntry({ kind: 'undo', entryId }),
  };
}

/** Counts an asset as shown once it has truly been seen for a second; once for each subject. */
export function useImpression(card: RefObject<HTMLElement | null>, subject: Subject, assetId: string) {
  const addEntry = useAddEntry(subject);
  const { watchVisible } = useEnvironment();
  const shown = use(ShownContext);
  const record = useRef(() => {});
  record.current = () => {
    const key = `${subject.key}|${subject.personId ?? ''}|${assetId}`;
    if (shown.has(key)) return;
    shown.add(key);
    addEntry({ kind: 'usage', assetId, action: 'impression' });
  };

  useEffect(() => {
    if (card.current === null) return;
    const watch = watchVisible(card.current, HALF);
    let timer: ReturnType<typeof setTimeout> | undefined;
    watch.onChange((visibility) => {
      clearTimeout(timer);
      if (visibility === 'visible') timer = setTimeout(() => record.current(), SEEN_FOR_MS);
    });
    return () => {
      clearTimeout(timer);
      watch.stop();
    };
  }, [card, watchVisible]);
}
