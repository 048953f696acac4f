import { createContext, use, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { createDraftStore, type DraftStore } from './draft-store.ts';
import { useTransport } from './transport.ts';

/** What was begun on the record that is shown. */
export const DraftsContext = createContext<DraftStore | null>(null);

/** Of whom on the record it is, so that nothing written about one person appears beside another. */
export const DraftScope = createContext('');

/** The drafts of one record, for a view that is keyed by it. What was left the last time comes in a moment; nothing waits for it. */
export function useDraftsOf(key: string): DraftStore {
  const transport = useTransport();
  const [drafts] = useState(() => createDraftStore(key, transport));
  useEffect(() => drafts.start(), [drafts]);
  return drafts;
}

/**
 * As `useState`, for what a person would miss: it comes back when the panel moves to its other home, the page is loaded anew or the
 * record comes up again. At its first value there is nothing to keep. `is` guards against what an older build has left.
 */
export function useKept<T>(name: string, first: T, is: (value: unknown) => value is T): [T, (next: T | ((now: T) => T)) => void] {
  const { drafts, id } = useDraft(name);
  const kept = useSyncExternalStore(drafts.subscribe, () => drafts.get(id));
  const read = (value: unknown) => (is(value) ? value : first);
  const set = (next: T | ((now: T) => T)) => {
    const value = isEdit(next) ? next(read(drafts.get(id))) : next;
    drafts.set(id, JSON.stringify(value) === JSON.stringify(first) ? undefined : value);
  };
  return [read(kept), set];
}

/** How to forget what was kept about this person under names that begin so, once it is done. */
export function useForget(prefix: string): () => void {
  const { drafts, id } = useDraft(prefix);
  return useCallback(() => drafts.clear(id), [drafts, id]);
}

/** How to forget all that was begun on this record, whoever it was about. */
export function useForgetAll(): () => void {
  const { drafts } = useDraft('');
  return useCallback(() => drafts.clear(''), [drafts]);
}

/** Where one had scrolled to, once that is known; changes of it draw nothing anew. */
export function useKeptScroll(name: string): { first: number; onScroll: (top: number) => void } {
  const { drafts, id } = useDraft(name);
  const isLoaded = useSyncExternalStore(drafts.subscribe, drafts.isLoaded);
  const first = useMemo(() => {
    const top = isLoaded ? drafts.get(id) : 0;
    return typeof top === 'number' ? top : 0;
  }, [drafts, id, isLoaded]);
  const onScroll = useCallback((top: number) => drafts.set(id, top === 0 ? undefined : Math.round(top)), [drafts, id]);
  return { first, onScroll };
}

function useDraft(name: string): { drafts: DraftStore; id: string } {
  const drafts = use(DraftsContext);
  const scope = use(DraftScope);
  if (drafts === null) throw new Error('What is kept belongs to a record: mount it inside <RecordView>.');
  return { drafts, id: scope + name };
}

/**
 * Asks whether what comes up now may take the focus: only once the person has done something in this record's panel. What merely came
 * back would take the keys away from the page that the person types in.
 */
export function useMayTakeFocus(): () => boolean {
  return useDraft('').drafts.hasActed;
}

export const isText = (value: unknown): value is string => typeof value === 'string';
export const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

function isEdit<T>(next: T | ((now: T) => T)): next is (now: T) => T {
  return typeof next === 'function';
}
