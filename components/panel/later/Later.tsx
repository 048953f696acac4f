import { ArrowLeft } from 'lucide-react';
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { useWords } from '#components/language/use-words.ts';
import { Button } from '#components/ui/Button.tsx';
import type { Failure } from '../data/failure.ts';
import styles from '../pages/Page.module.css';
import { PageState } from '../pages/PageState.tsx';
import { PanelSkeleton } from '../states/PanelSkeleton.tsx';
import { NothingToShow } from '../states/WholeStates.tsx';
import { laterParts } from './later-parts.ts';
import type { PartStore } from './part-store.ts';

/** The page outlived the extension's files: loading it anew mends it. */
const GONE: Failure = { code: 'internal', says: 'gone', message: '' };

export type LaterProps<T> = {
  children: (parts: T) => ReactNode;
  /** It takes the place of the whole record, not of a part of it. */
  isWhole?: boolean;
  /** It is a page that lies over the record; the way back from it. */
  onBack?: () => void;
};

/** Something that is fetched after the record: at once where it is here already, else its outline first. */
export function Later(props: LaterProps<NonNullable<ReturnType<typeof laterParts.get>['parts']>>) {
  return <LaterFrom store={laterParts} {...props} />;
}

export function LaterFrom<T>({ store, children, isWhole = false, onBack }: LaterProps<T> & { store: PartStore<T> }) {
  const say = useWords('actions');
  const { parts, hasFailed } = useSyncExternalStore(store.subscribe, store.get);
  const fetchAgain = () => void store.fetch();
  useEffect(() => void store.fetch(), [store]);

  if (parts !== null) return children(parts);
  if (isWhole) return hasFailed ? <NothingToShow failure={GONE} onTryAgain={fetchAgain} /> : <PanelSkeleton />;
  const state = <PageState failure={hasFailed ? GONE : null} onTryAgain={fetchAgain} />;
  if (onBack === undefined) return state;
  return (
    <main className={styles['page']}>
      {hasFailed && (
        <Button size="s" variant="plain" icon={<ArrowLeft />} onClick={onBack}>
          {say('back')}
        </Button>
      )}
      {state}
    </main>
  );
}
